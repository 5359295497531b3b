import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { inTongue } from '@/components/words';
import { evidenceGuide, isHistory, linesHere, type Platform } from '@/rules';
import { useBook } from '../../shared/use-book';
import styles from './evidence.module.css';
import { SourceMark } from './source-mark';

/** What makes a piece of evidence count: the first line in sight, the others and where they stand behind it. */
export function GuideLines({ need, platform }: { need: string; platform: Platform }) {
  const book = useBook();
  const guide = evidenceGuide(need);
  if (guide === null) return null;
  const { strength } = guide;
  const lines = [
    ...linesHere(guide, book, platform),
    ...(strength === undefined ? [] : [{ says: strength.why, source: strength.source }]),
  ];
  const [first, ...rest] = lines;
  if (first === undefined) return null;
  const trained = [...new Set(lines.map(({ source }) => source).filter(isHistory))];
  return (
    <details className={styles.guide}>
      <summary>
        {strength === undefined ? null : (
          <Pill tone={strength.is === 'written' ? 'decided' : 'plain'}>
            {i18n.t(`panel.evidence.strength.${strength.is}`)}
          </Pill>
        )}{' '}
        {inTongue(first.says)}{' '}
        {isHistory(first.source) ? (
          <span className={styles.trained}>{i18n.t('panel.evidence.training')}</span>
        ) : (
          <SourceMark source={first.source} />
        )}
      </summary>
      {rest.length === 0 ? null : (
        <ul aria-label={i18n.t('panel.evidence.guide')}>
          {rest.map(({ says, source }) => (
            <li key={says.zh}>
              {inTongue(says)} {isHistory(source) ? null : <SourceMark source={source} />}
            </li>
          ))}
        </ul>
      )}
      {trained.length === 0 ? null : (
        <p className={styles.trained}>
          {i18n.t('panel.evidence.trainingFrom', { ids: trained.join(i18n.t('panel.comma')) })}
        </p>
      )}
    </details>
  );
}
