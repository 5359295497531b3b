import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { storeTroubleWord } from '@/components/trouble';
import { platformWord } from '@/components/words';
import type { PastedCase } from '@/entrypoints/console.content/reader';
import type { FactKey, Facts } from '@/rules';
import { type CaseKey, type CaseView, casesNamed, type DeskDb, type PasteTrouble } from '@/storage';
import styles from './panel.module.css';
import paste from './paste.module.css';
import { keepPaste } from './paste-keep';
import { idsOf, type Place, placeOf, readingOf } from './paste-place';
import { usePaste } from './paste-store';
import { PastedFacts } from './pasted-facts';
import { PastedKept } from './pasted-kept';
import { PastedWhere } from './pasted-where';

function troubleWord(trouble: PasteTrouble): string {
  if (trouble === 'other-case') return i18n.t('panel.paste.otherCase');
  return trouble === 'no-number' ? i18n.t('panel.paste.noNumber') : storeTroubleWord(trouble);
}

/** What is known of the one case it can be. */
function knownOf(place: Place): Facts {
  if (place.kind === 'here' || place.kind === 'confirm') return place.view.facts;
  return place.kind === 'known' && place.views.length === 1 ? (place.views[0]?.facts ?? {}) : {};
}

type Props = { db: DeskDb; pasted: PastedCase; at: number; shown: CaseView | null | undefined };

/** One order or after-sale that was pasted: what it says, whose it is, and the way to keep it there. */
export function PastedCard({ db, pasted, at, shown }: Props) {
  const ids = idsOf(pasted);
  const known = useLiveQuery(() => casesNamed(db, ids), [db, ids.platform, ids.orderId, ids.afterSaleId]);
  const chosen = usePaste((screen) => screen.platform);
  const pin = usePaste((screen) => screen.pin);
  const [kept, setKept] = useState<CaseKey | null>(null);
  const [trouble, setTrouble] = useState<PasteTrouble | null>(null);
  const [writing, setWriting] = useState(false);
  if (known === undefined || (shown === undefined && kept === null)) return null;
  const place = placeOf(ids, shown ?? null, known);
  const doubtful = Object.keys(pasted.doubtful ?? {}) as FactKey[];

  const keep = async (into: CaseView | null) => {
    const platform = into?.row.platform ?? pasted.platform;
    if (platform === null || writing) return;
    const isSaid = into === null && chosen === platform && pasted.facts.platform === undefined;
    const reading = readingOf(pasted, platform, isSaid ? platformWord(platform) : null);
    if (reading === null) return;
    setWriting(true);
    const done = await keepPaste(db, { reading, at, into: into?.row.key ?? null });
    setWriting(false);
    setTrouble(done.ok ? null : done.trouble);
    if (!done.ok) return;
    setKept(done.value.key);
    if (shown === null) pin(done.value.key);
  };

  return (
    <div className={paste.card}>
      <PastedFacts facts={pasted.facts} doubtful={doubtful} known={kept === null ? knownOf(place) : {}} />
      {trouble === null ? null : (
        <p role="alert" className={styles.alert}>
          {troubleWord(trouble)}
        </p>
      )}
      {kept === null ? (
        <PastedWhere place={place} platform={pasted.platform} writing={writing} onKeep={keep} />
      ) : (
        <PastedKept count={Object.keys(pasted.facts).length} caseKey={kept} here={shown?.row.key === kept} />
      )}
    </div>
  );
}
