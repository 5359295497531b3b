import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { DeskDb } from '@/storage';
import type { Doing } from '../../shared/backup/use-long-work';
import { behindBar } from '../numbers/charts-of';
import { useNumbers } from '../numbers/use-numbers';
import type { Only } from './only';

export type OnlyThese = {
  /** `null`: every case may be listed. */
  keys: ReadonlySet<string> | null;
  /** What these are, as `买家为什么申请 · 质量`; '' until it is known. */
  title: string;
  /** They are being counted; `keys` is empty meanwhile. */
  doing: Doing | null;
  failed: boolean;
  stop: () => void;
};

const NONE: ReadonlySet<string> = new Set();

/** The cases an address asks for. Those of a bar are the ones that were counted, or are counted again after a while. */
export function useOnly(db: DeskDb, only: Only | null): OnlyThese {
  const bar = only !== null && 'bar' in only ? only.bar : null;
  const { numbers, doing, stop, failed } = useNumbers(db, bar !== null);
  const found = useMemo(() => {
    if (only === null) return { keys: null, title: '' };
    if ('cases' in only) return { keys: new Set(only.cases), title: i18n.t('desk.only.told') };
    if (numbers === null) return { keys: NONE, title: '' };
    // A chart there is no more, as by shift without a table, has no cases.
    const { title, items } = behindBar(numbers, only.bar) ?? { title: i18n.t('numbers.title'), items: [] };
    return { keys: new Set(items.map(({ key }) => key)), title };
  }, [only, numbers]);
  return { ...found, doing: bar === null ? null : doing, stop, failed: bar !== null && failed };
}
