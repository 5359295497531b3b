import { NativeSelect } from '@mantine/core';
import { i18n } from '#i18n';
import { SearchField } from '@/components/search-field';
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
      <SearchField
        className={styles.search}
        label={i18n.t('desk.scripts.search')}
        value={query}
        onChange={search}
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
