import { i18n } from '#i18n';
import { ruleStatusWord } from '@/components/words';
import type { ClauseChange } from '@/rules';

/** What changed in a clause, as one line: `TM-SHP-04：条文的数换了`. */
export function changeWords({ rule, what, was, is }: ClauseChange): string {
  switch (what) {
    case 'gone':
      return i18n.t('replies.change.gone', { rule });
    case 'values':
      return i18n.t('replies.change.values', { rule, was: valuesWords(was), is: valuesWords(is) });
    case 'status':
      return i18n.t('replies.change.status', { rule, was: ruleStatusWord(was), is: ruleStatusWord(is) });
    case 'pack':
      return i18n.t('replies.change.pack', { rule, was, is });
    case 'checkedOn':
      return i18n.t('replies.change.checkedOn', { rule, was, is });
  }
}

/** Dated values as they are written, without their marks: `2026-08-12 fixed 500`. */
function valuesWords(values: string): string {
  const rows: unknown = JSON.parse(values);
  if (!Array.isArray(rows)) return values;
  return rows
    .map((row: { from?: string; is?: object }) =>
      [row.from, ...Object.entries(row.is ?? {}).flat()].filter(Boolean).join(' '),
    )
    .join('; ');
}
