import { i18n } from '#i18n';
import { Card } from '@/components/card';
import type { FactKey, FactValue } from '@/rules';
import type { CaseRow, Known } from '@/storage';
import { FactLine } from './fact-line';
import styles from './facts.module.css';
import { MissedLines, missedOf } from './missed-lines';
import { useScreen } from './store';
import type { TabPage } from './target';
import type { Pointing } from './use-pointing';

type Props = {
  row: CaseRow;
  lines: Known[];
  page: TabPage | null;
  pointing: Pointing;
  onTell: (fact: FactKey, value: FactValue) => void;
  onTakeBack: (line: Known) => void;
};

/** Every fact of the case with where it comes from, and by name what was looked for in vain. */
export function FactsSection({ row, lines, page, ...rest }: Props) {
  const shown = useScreen((screen) => screen.factsShown);
  const show = useScreen((screen) => screen.showFacts);
  const missed = missedOf(row, lines);
  const held = lines.flatMap((line) => {
    const holds = line.told ?? line.page;
    return holds === undefined ? [] : [{ line, holds }];
  });
  return (
    <Card id="facts" label={i18n.t('panel.facts.title')}>
      <details open={shown} onToggle={(event) => show(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <h2 className={styles.title}>{i18n.t('panel.facts.title')}</h2>
          <span className={styles.count}>{i18n.t('panel.facts.count', { count: held.length })}</span>
        </summary>
        {held.length === 0 ? <p className={styles.beside}>{i18n.t('panel.facts.none')}</p> : null}
        {shown ? (
          <ul className={styles.lines}>
            {held.map((one) => (
              <FactLine key={one.line.key} {...one} {...rest} place={page} />
            ))}
          </ul>
        ) : null}
      </details>
      <MissedLines missed={missed} row={row} page={page} onTell={rest.onTell} />
    </Card>
  );
}
