import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { moment } from '@/components/words';
import type { CodeFound, Finding, FindingKind, LogCheck, ShortCode } from '@/storage';
import styles from './care.module.css';

const KINDS = ['changed', 'extra', 'missing', 'anchor'] as const satisfies FindingKind[];
/** Places named of one kind; who has more has lost more than a list can help with. */
const NAMED = 12;

/** What a check of the log came to, in words: whole, or what is wrong and where. */
export function ChainAnswer({ check, asked }: { check: LogCheck; asked: ShortCode | null }) {
  const { chains, head, found, findings } = check;
  const own = chains.find(({ device }) => device === head?.device);
  const others = chains.filter((chain) => chain !== own);
  const entries = (own?.entries ?? 0).toLocaleString();
  const isWhole = KINDS.every((kind) => found[kind] === 0);
  return (
    <div role="status" className={styles.fields}>
      <p className={styles.answer}>
        <Pill tone={isWhole ? 'decided' : 'danger'}>
          {i18n.t(isWhole ? 'desk.care.chain.whole' : 'desk.care.chain.broken')}
        </Pill>{' '}
        {i18n.t('desk.care.chain.own', { n: entries })}
        {others.length === 0
          ? ''
          : i18n.t('desk.care.chain.others', { devices: others.length, n: sum(others).toLocaleString() })}
        {gone(chains) === 0 ? '' : i18n.t('desk.care.chain.gone', { n: gone(chains).toLocaleString() })}
      </p>
      {KINDS.filter((kind) => found[kind] > 0).map((kind) => (
        <p key={kind} className={styles.answer}>
          <strong>{i18n.t(`desk.care.chain.${kind}`, { n: found[kind].toLocaleString() })}</strong>{' '}
          {i18n.t(`desk.care.chain.${kind}Why`)}{' '}
          {kind === 'anchor'
            ? null
            : placesOf(
                findings.filter((one) => one.kind === kind),
                head?.device,
              )}
        </p>
      ))}
      {check.code === null || asked === null ? null : (
        <p className={styles.answer}>
          {codeWord(check.code, asked)}{' '}
          {isWhole && check.code.kind === 'found' && check.code.isOwn ? i18n.t('desk.care.chain.upTo') : null}
        </p>
      )}
    </div>
  );
}

const sum = (chains: LogCheck['chains']) => chains.reduce((all, { entries }) => all + entries, 0);
const gone = (chains: LogCheck['chains']) => chains.reduce((all, one) => all + one.gone, 0);

/** `第 3、5–8 条`, another machine's with its name; an entry without a place by its id. */
function placesOf(findings: readonly Finding[], own: string | undefined): string {
  const places = findings.slice(0, NAMED).map(({ device, from, to, id }) => {
    if (from === null || to === null) return i18n.t('desk.care.chain.noPlace', { id: id ?? '' });
    const place = from === to ? String(from) : `${from}–${to}`;
    return device === own ? place : i18n.t('desk.care.chain.placeOf', { place, device: device ?? '' });
  });
  const more = findings.length > NAMED ? '…' : '';
  return i18n.t('desk.care.chain.places', { places: places.join(i18n.t('panel.comma')) + more });
}

function codeWord(found: CodeFound, asked: ShortCode): string {
  if (found.kind === 'found') {
    const { author, at } = found.entry;
    return i18n.t(found.isOwn ? 'desk.care.chain.fits' : 'desk.care.chain.fitsOther', {
      n: asked.seq,
      who: author || i18n.t('desk.care.chain.machine'),
      when: moment(at),
    });
  }
  return found.kind === 'other'
    ? i18n.t('desk.care.chain.shows', { n: asked.seq, code: found.shows })
    : i18n.t('desk.care.chain.ends', { n: asked.seq, last: found.last });
}
