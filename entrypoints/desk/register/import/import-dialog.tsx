import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { WorkBar } from '@/components/work-bar';
import type { DeskDb } from '@/storage';
import { ChooseFile } from './choose-file';
import styles from './import.module.css';
import { ImportDone } from './import-done';
import { MapColumns } from './map-columns';
import { PlanView } from './plan-view';
import { importTroubleWord } from './trouble-word';
import { useImport } from './use-import';

/** Takes in the register a shop kept in a sheet: choose, match the columns, see what would change, take it in. */
export function ImportDialog({ db, onClose }: { db: DeskDb; onClose: () => void }) {
  const { state, work, choose, map, plan, apply, undo, cancel, back, file } = useImport(db);
  return (
    <Dialog title={i18n.t('desk.import.title')} onClose={onClose}>
      {state.trouble === null ? null : (
        <p role="alert" className={styles.trouble}>
          {importTroubleWord(state.trouble)}
        </p>
      )}
      {work === null ? null : (
        <WorkBar what={i18n.t(`desk.import.work.${work.what}`)} part={work.part} onCancel={cancel} />
      )}
      <div inert={work !== null}>
        {state.step === 'choose' ? <ChooseFile onChoose={(chosen) => void choose(chosen)} /> : null}
        {state.step === 'map' ? (
          <MapColumns
            peek={state.peek}
            mapping={state.mapping}
            onMap={map}
            onSheet={(sheet) => {
              if (file.current !== null) void choose(file.current, sheet);
            }}
            onPlan={() => void plan()}
            onBack={back}
          />
        ) : null}
        {state.step === 'plan' ? (
          <PlanView plan={state.plan} onApply={(onChange) => void apply(onChange)} onBack={back} />
        ) : null}
        {state.step === 'done' ? (
          <ImportDone
            plan={state.plan}
            written={state.written}
            undone={state.undone}
            onUndo={() => void undo()}
            onClose={onClose}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
