import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { StoreTrouble } from '@/storage';
import { Card } from './card';

/** What is wrong with the store, what it means for what was typed, and what to do. */
export function storeTroubleWord(trouble: StoreTrouble): string {
  return i18n.t(`common.store.${trouble}`);
}

/** The banner for it; `children` may offer a way on. */
export function Trouble({ trouble, children }: { trouble: StoreTrouble; children?: ReactNode }) {
  return (
    <Card title={i18n.t('common.store.title')} tone="danger" role="alert">
      <p>{storeTroubleWord(trouble)}</p>
      {children}
    </Card>
  );
}
