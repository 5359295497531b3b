import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { Trouble } from '@/components/trouble';
import { BookGate } from '../../shared/book-gate';
import type { StoreDoor } from '../../shared/use-store';
import { ScriptUses } from './script-uses';
import { ScriptsPage } from './scripts-page';

/** The scripts, by the book in use. The built-in ones need no store, so they stay when it is in trouble. */
export function ScriptsTab({ opened, again, goOn }: StoreDoor) {
  if (opened === null) return <Empty title={i18n.t('common.loading')} />;
  if (opened.ok)
    return (
      <BookGate db={opened.value}>
        <ScriptUses db={opened.value}>
          <ScriptsPage db={opened.value} />
        </ScriptUses>
      </BookGate>
    );
  return (
    <>
      <Trouble trouble={opened.trouble} again={again} goOn={goOn} />
      <ScriptsPage db={null} />
    </>
  );
}
