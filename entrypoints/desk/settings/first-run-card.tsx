import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import type { DeskDb } from '@/storage';
import { introduce } from '../../shared/first-run/use-introduced';

/** Has the first-run card stand again, for whoever put it away or who comes new to this machine. */
export function FirstRunCard({ db, introduced }: { db: DeskDb; introduced: boolean }) {
  return (
    <Card title={i18n.t('firstRun.where')}>
      <KeyButton onClick={() => void introduce(db, !introduced)}>
        {i18n.t(introduced ? 'firstRun.again' : 'firstRun.away')}
      </KeyButton>
    </Card>
  );
}
