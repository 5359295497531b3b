import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Lines } from './lines';

/** What the extension does and does not do, in plain words; each line is held by a test of the build. */
export function PromiseList() {
  return (
    <>
      <Card title={i18n.t('desk.settings.promise')}>
        <Lines>
          {[
            i18n.t('desk.settings.promise1'),
            i18n.t('desk.settings.promise2'),
            i18n.t('desk.settings.promise3'),
            i18n.t('desk.settings.promise4'),
            i18n.t('desk.settings.promise5'),
          ]}
        </Lines>
      </Card>
      <Card title={i18n.t('desk.settings.kept')}>
        <Lines>{[i18n.t('desk.settings.kept1'), i18n.t('desk.settings.kept2')]}</Lines>
      </Card>
    </>
  );
}
