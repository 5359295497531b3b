import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { CaseKey, CaseView } from '@/storage';
import styles from './capture.module.css';
import type { Whose } from './whose';

type Props = { whose: Whose; views: CaseView[]; chosen: CaseKey | null; onChoose: (key: CaseKey) => void };

function caseWord({ row }: CaseView): string {
  const tail = (row.afterSaleId ?? row.orderId ?? '').slice(-4);
  return i18n.t('panel.capture.one', { shop: row.shop, tail }).trim();
}

/** For which case it is. Never guessed: when the page and the panel disagree, a person says it. */
export function CaseChoice({ whose, views, chosen, onChoose }: Props) {
  const wordOf = (key: CaseKey) => {
    const view = views.find(({ row }) => row.key === key);
    return view === undefined ? '' : caseWord(view);
  };
  if (whose.kind === 'nowhere') return <p role="status">{i18n.t('panel.capture.nowhere')}</p>;
  if (whose.kind === 'sure')
    return <p className={styles.soft}>{i18n.t('panel.capture.sure', { what: wordOf(whose.key) })}</p>;
  return (
    <fieldset className={styles.choice}>
      <legend>{i18n.t(whose.why === 'differ' ? 'panel.capture.ask' : 'panel.capture.askUnknown')}</legend>
      {whose.keys.map((key) => (
        <KeyButton key={key} pressed={key === chosen} onClick={() => onChoose(key)}>
          {wordOf(key)}
        </KeyButton>
      ))}
    </fieldset>
  );
}
