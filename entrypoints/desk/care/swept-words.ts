import { i18n } from '#i18n';
import type { Swept } from '@/storage';

const WORDS: Record<keyof Swept, (n: number) => string> = {
  readings: (n) => i18n.t('desk.care.keep.readingsOf', { n }),
  entries: (n) => i18n.t('desk.care.keep.entriesOf', { n }),
  evidence: (n) => i18n.t('desk.care.keep.evidenceOf', { n }),
  handovers: (n) => i18n.t('desk.care.keep.handoversOf', { n }),
  lines: (n) => i18n.t('desk.care.keep.linesOf', { n }),
};

/** `3 单的页面内容 · 12 条记录`; '' when it is nothing at all. */
export const sweptWords = (swept: Swept): string =>
  (Object.keys(WORDS) as (keyof Swept)[])
    .filter((part) => swept[part] > 0)
    .map((part) => WORDS[part](swept[part]))
    .join(' · ');
