import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { storeTroubleWord } from '@/components/trouble';
import { type DeskDb, metNeeds } from '@/storage';
import { CaptureBar } from './capture/capture-bar';
import { lastAsked } from './evidence/last-asked';
import { OneShotLine } from './evidence/one-shot';
import { EvidenceNeedRow } from './evidence-need';
import { absentOf, evidenceCount, keptByNeed, OTHERS } from './evidence-state';
import { KeptItem } from './locker/kept-item';
import { LimitsBox } from './locker/limits-box';
import styles from './locker/locker.module.css';
import { RemovedLines } from './locker/removed-lines';
import { useLocker } from './locker/use-locker';
import { ZipButton } from './locker/zip-button';
import panel from './panel.module.css';
import { ProofLines } from './proof-lines';
import type { Record, Shown } from './shown';

type Props = { db: DeskDb; shown: Shown; record: Record };

/** What must be shown before a refusal, and what is at hand. A tick is an entry of the log, with author and time. */
export function EvidenceSection({ db, shown, record }: Props) {
  const { row, entries } = shown;
  const needs = shown.judgement.evidence;
  const locker = useLocker(db, row.key);
  const items = locker.items ?? [];
  const kept = keptByNeed(items, needs, entries);
  const ticked = metNeeds(entries);
  const { met, needed } = evidenceCount(needs, ticked);
  const absent = locker.items === undefined ? 0 : absentOf(entries, items).length;
  const asked = lastAsked(entries);
  const others = kept.get(OTHERS) ?? [];

  const listed = (need: string) =>
    (kept.get(need) ?? []).map(({ item, serves }) => (
      <KeptItem
        key={item.id}
        db={db}
        item={item}
        need={serves}
        needs={needs}
        onMove={(to) => void locker.move(item.id, to)}
        onRemove={() => void locker.remove(item.id)}
      />
    ));

  return (
    <Card
      id="evidence"
      title={i18n.t('panel.evidence.title')}
      hint={needs.length === 0 ? i18n.t('panel.evidence.none') : i18n.t('panel.evidence.hint')}
      aside={needed === 0 ? undefined : <strong>{`${met} / ${needed}`}</strong>}
    >
      {needs.length === 0 ? null : <OneShotLine platform={row.platform} />}
      <ProofLines shown={shown} />
      {needs.length === 0 ? null : (
        <ul className={panel.rows}>
          {needs.map((need) => {
            const done = ticked.has(need.id);
            return (
              <EvidenceNeedRow
                key={need.id}
                need={need}
                met={done}
                shown={shown}
                asked={asked.get(need.id)}
                record={record}
                onTick={() => void record({ kind: 'tick', evidence: need.id, done: !done })}
              >
                {kept.has(need.id) ? <ul className={styles.items}>{listed(need.id)}</ul> : null}
              </EvidenceNeedRow>
            );
          })}
        </ul>
      )}
      {others.length === 0 ? null : (
        <>
          <h3 className={styles.others}>{i18n.t('panel.locker.others')}</h3>
          <ul className={styles.items}>{listed(OTHERS)}</ul>
        </>
      )}
      <RemovedLines removed={locker.removed} onBack={(one) => void locker.putBack(one)} />
      {locker.trouble === null ? null : (
        <p role="alert" className={styles.bad}>
          {storeTroubleWord(locker.trouble)}
        </p>
      )}
      {absent === 0 ? null : <p className={styles.faint}>{i18n.t('panel.locker.absent', { n: absent })}</p>}
      <CaptureBar />
      {items.length === 0 ? null : (
        <div className={styles.foot}>
          <ZipButton db={db} row={row} />
          <LimitsBox />
        </div>
      )}
    </Card>
  );
}
