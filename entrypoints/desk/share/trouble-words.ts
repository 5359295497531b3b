import { i18n } from '#i18n';
import type { ShareTrouble, ShareTroubleKind } from '@/storage';

/** `unread`: the browser did not give the file's bytes. */
export type Refusal = ShareTrouble | { kind: 'unread'; line?: never; release?: never };

const WORDS: Record<ShareTroubleKind | 'unread', () => string> = {
  empty: () => i18n.t('share.wrong.empty'),
  tooBig: () => i18n.t('share.wrong.tooBig'),
  bomb: () => i18n.t('share.wrong.bomb'),
  unpacked: () => i18n.t('share.wrong.unpacked'),
  other: () => i18n.t('share.wrong.other'),
  newer: () => i18n.t('share.wrong.newer'),
  cut: () => i18n.t('share.wrong.cut'),
  altered: () => i18n.t('share.wrong.altered'),
  entryAltered: () => i18n.t('share.wrong.entryAltered'),
  tooMany: () => i18n.t('share.wrong.tooMany'),
  strange: () => i18n.t('share.wrong.strange'),
  unread: () => i18n.t('share.wrong.unread'),
};

/** Why a file was not taken, and where in it. */
export function refusalWords({ kind, line, release }: Refusal): string {
  const where = [
    line === undefined ? null : i18n.t('share.where', { line }),
    release === undefined ? null : i18n.t('share.release', { release }),
  ].filter((one) => one !== null);
  return where.length === 0 ? WORDS[kind]() : `${WORDS[kind]()}（${where.join(' · ')}）`;
}
