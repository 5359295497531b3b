import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { HANDOVER_SECTIONS, type HandoverDraft, type HandoverSection, SEVERITIES } from '@/storage';
import { AddLine } from './add-line';
import type { DraftStep } from './draft';
import { DraftGroup } from './draft-group';
import styles from './handover.module.css';
import { sectionWord } from './words';

type Props = { draft: HandoverDraft; step: (step: DraftStep) => void };

/** The draft's lines, the gravest first, all or those of one section. */
export function DraftLines({ draft, step }: Props) {
  const [chosen, setChosen] = useState<HandoverSection | null>(null);
  const inSection = (section: HandoverSection) => draft.lines.filter((line) => line.section === section);
  const there = HANDOVER_SECTIONS.filter((section) => inSection(section).length > 0);
  // A section that emptied meanwhile hides nothing.
  const only = chosen !== null && there.includes(chosen) ? chosen : null;
  const shown = only === null ? draft.lines : inSection(only);
  return (
    <div className={styles.sections}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div className={styles.filter} role="group" aria-label={i18n.t('handover.columns.section')}>
        <KeyButton look="quiet" pressed={only === null} onClick={() => setChosen(null)}>
          {i18n.t('handover.allLines', { n: draft.lines.filter(({ removed }) => !removed).length })}
        </KeyButton>
        {there.map((section) => (
          <KeyButton key={section} look="quiet" pressed={only === section} onClick={() => setChosen(section)}>
            {sectionWord(section)} {inSection(section).filter(({ removed }) => !removed).length}
          </KeyButton>
        ))}
      </div>
      {SEVERITIES.map((severity) => (
        <DraftGroup
          key={severity}
          severity={severity}
          lines={shown.filter((line) => line.severity === severity)}
          step={step}
        />
      ))}
      <AddLine step={step} />
    </div>
  );
}
