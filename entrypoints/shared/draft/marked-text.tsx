import type { Finding } from '@/rules';
import styles from './draft.module.css';

/** The draft with every finding underlined in its place. Findings come in the order of the text and never overlap. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  let from = 0;
  const parts = findings.map((finding) => {
    const before = text.slice(from, finding.start);
    from = finding.end;
    return (
      <span key={finding.start}>
        {before}
        <mark className={styles.mark} data-decision={finding.decision}>
          {text.slice(finding.start, finding.end)}
        </mark>
      </span>
    );
  });
  return (
    <p className={styles.marked} lang="zh">
      {parts}
      {text.slice(from)}
    </p>
  );
}
