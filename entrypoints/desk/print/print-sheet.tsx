import { i18n } from '#i18n';
import { dayOf, moment, timeOfDay } from '@/components/words';
import { type HandoverLine, masked, sectionCounts } from '@/storage';
import { partWord, sectionWord, severityWord, textWords } from '../handover/words';
import styles from './print.module.css';
import type { Printed } from './printed';

/** So many lines of usual length, about ninety characters of summary each, fill one page of A4. */
export const PER_PAGE = 12;

/** Their widths are set here: the first row of the table is one cell over all of them. */
const COLUMNS = ['number', 'mark', 'words', 'step', 'risk', 'tick'] as const;

/** A handover on paper: twelve cases a page, each page with its head and room to sign. */
export function PrintSheet({ sheet }: { sheet: Printed }) {
  const pages = Math.max(1, Math.ceil(sheet.lines.length / PER_PAGE));
  return Array.from({ length: pages }, (_, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
    <Page key={i} sheet={sheet} page={i} pages={pages} />
  ));
}

function Page({ sheet, page, pages }: { sheet: Printed; page: number; pages: number }) {
  const { at, from, to, lines, code } = sheet;
  const first = page * PER_PAGE;
  return (
    <section className={styles.page}>
      {/* In the table's own head, so that a page whose lines run long repeats it on the next sheet. */}
      <table className={styles.table}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={styles[column] ?? ''} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th colSpan={6} className={styles.head}>
              <h1 className={styles.title}>
                {i18n.t('handover.print.title', { from, to })}
                <span className={styles.pageNumber}>
                  {i18n.t('handover.print.page', { page: page + 1, pages })}
                </span>
              </h1>
              <p className={styles.sub}>
                {dayOf(at)} {timeOfDay(at).slice(0, 5)} · {sectionCounts(lines, textWords())}
                {code === null ? null : ` · ${i18n.t('handover.text.foot', { code })}`}
              </p>
            </th>
          </tr>
          <tr>
            <th>#</th>
            <th>{i18n.t('handover.columns.severity')}</th>
            <th>{partWord('summary')}</th>
            <th>{partWord('next')}</th>
            <th>{partWord('ifThen')}</th>
            <th className={styles.centred}>{i18n.t('handover.print.readBack')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(first, first + PER_PAGE).map((line, i) => (
            <Line key={line.id} line={line} n={first + i + 1} />
          ))}
        </tbody>
      </table>
      <footer className={styles.sign}>
        <span>{i18n.t('handover.print.signFrom')}</span>
        <span>{i18n.t('handover.print.signTo')}</span>
        <span>{i18n.t('handover.print.signLead')}</span>
      </footer>
    </section>
  );
}

function Line({ line, n }: { line: HandoverLine; n: number }) {
  const { severity, section, dueAt, summary, next, who, ifThen } = line;
  return (
    <tr>
      <td>{n}</td>
      <td>
        <strong>{severityWord(severity)}</strong> {sectionWord(section)}
        {dueAt === null ? null : <div className={styles.due}>{moment(dueAt)}</div>}
      </td>
      <td>{masked(summary)}</td>
      <td>
        {masked(next)}
        {who === '' ? null : <div className={styles.due}>{masked(who)}</div>}
      </td>
      <td>{masked(ifThen)}</td>
      <td className={styles.centred}>□</td>
    </tr>
  );
}
