import { i18n } from '#i18n';
import { storeTroubleWord } from '@/components/trouble';
import type { BackupTrouble } from '@/storage';

/** What is wrong, and what it means for what is kept. */
export function backupTroubleWord(trouble: BackupTrouble): string {
  switch (trouble.kind) {
    case 'store':
      return storeTroubleWord(trouble.trouble);
    case 'refused': {
      const { code, where } = trouble.refusal;
      const why = i18n.t('desk.backup.trouble.refused', { why: i18n.t(`desk.backup.refused.${code}`) });
      return where === '' ? why : `${why} ${i18n.t('desk.backup.trouble.where', { where })}`;
    }
    default:
      return i18n.t(`desk.backup.trouble.${trouble.kind}`);
  }
}

/** A file's size in MB, to a tenth. */
export const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
