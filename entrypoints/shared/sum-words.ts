/** Requests and claims in words, for the timeline and the handover. Only what an entry of a person says. */
import { i18n } from '#i18n';
import { moment, money } from '@/components/words';
import type { Claim, EntryBody, Grant } from '@/storage';

type Sum = Extract<EntryBody, { kind: 'sum' }>;

const by = (who: string): string => (who === '' ? '' : i18n.t('panel.money.by', { who }));

/** One step, as the timeline tells it. */
export const stepWord = ({ about, step, fen, who }: Sum): string =>
  i18n.t(`panel.log.sum.${about}.${step}`, { sum: money(fen), by: by(who) });

/** Where a request stands: granted, refused, unanswered, or what no longer counts and why. */
export function grantWord({ step, fen, who, was }: Grant): string {
  if (step === 'void' && was !== null)
    return i18n.t('panel.money.grant.void', { was: money(was.fen), by: by(was.who), sum: money(fen) });
  const stands = i18n.t(`panel.log.sum.grant.${step === 'void' ? 'agreed' : step}`, {
    sum: money(fen),
    by: by(who),
  });
  return was === null ? stands : i18n.t('panel.money.grant.noMore', { stands, was: wasWord(was) });
}

const wasWord = ({ fen, who }: NonNullable<Grant['was']>): string =>
  i18n.t('panel.money.grant.was', { sum: money(fen), by: by(who) });

/** A request without an answer, and since when. */
export const askingWord = (grant: Grant): string =>
  i18n.t('panel.money.grant.waits', { stands: grantWord(grant), at: moment(grant.since) });

/** What the courier owes, and since when. */
export const owedWord = ({ step, fen, who, since }: Claim): string =>
  i18n.t(step === 'agreed' ? 'panel.money.courier.agreed' : 'panel.money.courier.asked', {
    sum: money(fen),
    by: by(who),
    at: moment(since),
  });
