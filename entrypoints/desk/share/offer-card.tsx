import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { moment } from '@/components/words';
import { type CaseChange, isNothing, type SharePlan } from '@/storage';
import { CaseLine } from './case-line';
import { Conflicts } from './conflicts';
import styles from './share.module.css';
import type { Offer } from './take-in-file';

type Props = { offer: Offer; busy: boolean; onApply: () => void; onCancel: () => void };

/** More lines than anybody reads; what is not listed is counted. */
const LISTED = 60;

/** What somebody has to settle stands first. */
const askedFirst = (a: CaseChange, b: CaseChange) =>
  Object.keys(b.disputed).length - Object.keys(a.disputed).length;

/** What a file would change here, before it does. */
export function OfferCard({ offer, busy, onApply, onCancel }: Props) {
  const { plan, before } = offer;
  const changed = plan.cases.filter(({ state }) => state !== 'same').sort(askedFirst);
  const nothing = isNothing(plan);
  return (
    <div className={styles.offer}>
      <From offer={offer} />
      {before === null ? null : (
        <p className={styles.soft}>
          {i18n.t('share.before', { at: moment(before.at), who: before.author || i18n.t('share.nobody') })}
        </p>
      )}
      {nothing ? <p role="status">{i18n.t('share.nothing')}</p> : <Counts plan={plan} />}
      <Notes offer={offer} />
      {changed.length === 0 ? null : (
        <section aria-label={i18n.t('share.cases')}>
          <h3 className={styles.head}>{i18n.t('share.cases')}</h3>
          <ul className={styles.list}>
            {changed.slice(0, LISTED).map((change) => (
              <CaseLine key={change.row.key} change={change} />
            ))}
          </ul>
          {changed.length > LISTED ? (
            <p className={styles.soft}>{i18n.t('share.more', { n: changed.length - LISTED })}</p>
          ) : null}
        </section>
      )}
      <Conflicts conflicts={plan.conflicts} />
      <div className={styles.foot}>
        {nothing ? null : (
          <KeyButton look="main" loading={busy} onClick={onApply}>
            {i18n.t('share.apply')}
          </KeyButton>
        )}
        <KeyButton look={nothing ? 'plain' : 'quiet'} disabled={busy} onClick={onCancel}>
          {i18n.t('share.cancel')}
        </KeyButton>
      </div>
    </div>
  );
}

/** Whose file it is, and whose handovers are in it. */
function From({ offer: { name, file } }: { offer: Offer }) {
  const { at, by } = file.made;
  return (
    <div className={styles.from}>
      <strong className={styles.name}>{name}</strong>
      <span className={styles.soft}>
        {i18n.t('share.made', { who: by || i18n.t('share.nobody'), at: moment(at) })}
      </span>
      {file.handovers.map(({ id, from, to, lines }) => (
        <span key={id}>{i18n.t('share.gave', { from, to, n: lines.length })}</span>
      ))}
    </div>
  );
}

function Counts({ plan }: { plan: SharePlan }) {
  const of = (state: 'new' | 'changed') => plan.cases.filter((one) => one.state === state).length;
  const counts = [
    [of('new'), i18n.t('share.counts.newCases', { n: of('new') })],
    [of('changed'), i18n.t('share.counts.changedCases', { n: of('changed') })],
    [plan.entries.length, i18n.t('share.counts.entries', { n: plan.entries.length })],
    [plan.handovers.length, i18n.t('share.counts.handovers', { n: plan.handovers.length })],
    [plan.evidence.length, i18n.t('share.counts.evidence', { n: plan.evidence.length })],
    [plan.pictures.length, i18n.t('share.counts.pictures', { n: plan.pictures.length })],
  ] as const;
  return (
    <p className={styles.counts}>
      {counts.map(([n, words]) =>
        n === 0 ? null : (
          <Pill key={words} tone="decided">
            {words}
          </Pill>
        ),
      )}
      {plan.known > 0 ? <Pill>{i18n.t('share.counts.known', { n: plan.known })}</Pill> : null}
    </p>
  );
}

/** What does not follow from the numbers. */
function Notes({ offer: { plan, file } }: { offer: Offer }) {
  const { deletedHere, deletedThere, sameName, evidence, pictures } = plan;
  const came = new Set([...file.pictures, ...pictures].map(({ sum }) => sum));
  const without = evidence.filter(({ picture }) => picture !== null && !came.has(picture.sum)).length;
  const notes = [
    deletedHere.cases + deletedHere.entries > 0 ? i18n.t('share.deletedHere', deletedHere) : null,
    deletedThere > 0 ? i18n.t('share.deletedThere', { n: deletedThere }) : null,
    without > 0 ? i18n.t('share.noPictures', { n: without }) : null,
    sameName ? i18n.t('share.sameName') : null,
  ].filter((note) => note !== null);
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}
