import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { inTongue } from '@/components/words';
import type { Platform, StatementCheck } from '@/rules';
import { OneShotLine } from '../evidence/one-shot';
import styles from './statement.module.css';

/** What a platform will stumble over, one line each. */
function troubles({ unsupported, heated, findings, noRequest, over, text }: StatementCheck): string[] {
  return [
    ...(over > 0 ? [i18n.t('panel.statement.over', { n: over })] : []),
    ...heated.map(({ kind, word }) => i18n.t(`panel.statement.heated.${kind}`, { word })),
    ...findings.map(({ start, end, gloss }) =>
      i18n.t('panel.statement.found', { words: text.slice(start, end), gloss: inTongue(gloss) }),
    ),
    ...(unsupported.length > 0
      ? [i18n.t('panel.statement.bare', { n: unsupported.map((at) => at + 1).join(i18n.t('panel.comma')) })]
      : []),
    ...(noRequest ? [i18n.t('panel.statement.noRequest')] : []),
  ];
}

type Props = { check: StatementCheck; limit: number; platform: Platform; onLimit: (limit: number) => void };

/** The self-check, the count, and the one way out: the clipboard. */
export function LastLook({ check, limit, platform, onLimit }: Props) {
  const { copy, state } = useCopy();
  const lines = troubles(check);
  return (
    <div className={styles.look}>
      <OneShotLine platform={platform} />
      {lines.length === 0 ? (
        <p className={styles.fine}>{i18n.t('panel.statement.fine')}</p>
      ) : (
        <ul className={styles.troubles}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.out}>
        <span
          className={styles.count}
          data-over={check.over > 0 || undefined}
          title={i18n.t('panel.statement.countHow')}
        >
          {i18n.t('panel.statement.count', { n: check.length })}
          <input
            className={styles.limit}
            type="number"
            min={50}
            max={5000}
            step={50}
            value={limit}
            aria-label={i18n.t('panel.statement.limit')}
            onChange={(event) => {
              const wanted = event.target.valueAsNumber;
              if (Number.isInteger(wanted) && wanted > 0) onLimit(wanted);
            }}
          />
          {i18n.t('panel.statement.characters')}
        </span>
        <KeyButton look="main" disabled={!check.mayLeave} onClick={() => void copy(check.text)}>
          <span aria-live="polite">
            {state === 'idle'
              ? i18n.t('panel.statement.copy')
              : i18n.t(state === 'copied' ? 'common.copied' : 'common.copyFailed')}
          </span>
        </KeyButton>
      </div>
      <p className={styles.faint}>{i18n.t('panel.statement.countHow')}</p>
    </div>
  );
}
