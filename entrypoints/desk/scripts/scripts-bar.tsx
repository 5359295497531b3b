import { NativeSelect, TextInput } from '@mantine/core';
import { i18n } from '#i18n';
import { factWord, valueWord } from '@/components/words';
import { choicesOf, type ScriptCase } from '@/rules';
import styles from './scripts.module.css';

const ASKED = ['goodsState', 'reason', 'afterSaleType', 'status'] as const;

type Props = {
  of: ScriptCase;
  query: string;
  choose: (of: ScriptCase) => void;
  search: (query: string) => void;
};

/** Which case one writes for: where the goods are, why, what is asked, how far it is; and a search. */
export function ScriptsBar({ of, query, choose, search }: Props) {
  return (
    <search className={styles.bar} aria-label={i18n.t('desk.scripts.filter')}>
      <TextInput
        className={styles.search ?? ''}
        size="xs"
        type="search"
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
        placeholder={i18n.t('desk.scripts.search')}
        aria-label={i18n.t('desk.scripts.search')}
      />
      {ASKED.map((fact) => (
        <NativeSelect
          key={fact}
          size="xs"
          aria-label={factWord(fact)}
          value={of[fact] ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ ...of, [fact]: value || undefined })}
          data={[
            { value: '', label: i18n.t('desk.scripts.any', { what: factWord(fact) }) },
            ...choicesOf(fact).map((value) => ({ value: String(value), label: valueWord(fact, value) })),
          ]}
        />
      ))}
    </search>
  );
}
