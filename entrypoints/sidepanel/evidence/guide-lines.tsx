import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { inTongue } from '@/components/words';
import { evidenceGuide, linesHere, type Platform } from '@/rules';
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
  return (
    <details className={styles.guide}>
      <summary>
        {strength === undefined ? null : (
          <Pill tone={strength.is === 'written' ? 'decided' : 'plain'}>
            {i18n.t(`panel.evidence.strength.${strength.is}`)}
          </Pill>
        )}{' '}
        {inTongue(first.says)}
      </summary>
      <ul aria-label={i18n.t('panel.evidence.guide')}>
        <li>
          <SourceMark source={first.source} />
        </li>
        {rest.map(({ says, source }) => (
          <li key={says.zh}>
            {inTongue(says)} <SourceMark source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
