import { i18n } from '#i18n';
import { storeTroubleWord } from '@/components/trouble';
import { SHEET_TROUBLES } from '@/storage';
import type { ImportTrouble } from './use-import';

/** Why a file is not read, or why the store did not take it. */
export function importTroubleWord(trouble: ImportTrouble): string {
  const sheet = SHEET_TROUBLES.find((known) => known === trouble);
  if (sheet !== undefined) return i18n.t(`desk.sheet.trouble.${sheet}`);
  return storeTroubleWord(trouble as Exclude<ImportTrouble, (typeof SHEET_TROUBLES)[number]>);
}
