import { i18n } from '#i18n';
import { SCRIPT_LIMITS, type ScriptTrouble } from '@/storage';

const WRONG: Record<ScriptTrouble, () => string> = {
  empty: () => i18n.t('replies.own.wrong.empty'),
  tooBig: () => i18n.t('replies.own.wrong.tooBig', { n: SCRIPT_LIMITS.bytes / 1024 / 1024 }),
  tooMany: () => i18n.t('replies.own.wrong.tooMany', { n: SCRIPT_LIMITS.scripts }),
  unreadable: () => i18n.t('replies.own.wrong.unreadable'),
  broken: () => i18n.t('replies.own.wrong.broken'),
  newer: () => i18n.t('replies.own.wrong.newer'),
  columns: () => i18n.t('replies.own.wrong.columns'),
};

/** Why a file of scripts was not read. */
export const wrongWord = (trouble: ScriptTrouble): string => WRONG[trouble]();
