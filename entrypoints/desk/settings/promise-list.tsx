import { i18n } from '#i18n';
import { Card } from '@/components/card';
import styles from './settings.module.css';

/** What the extension does and does not do, in plain words; each line is held by a test of the build. */
export function PromiseList() {
  return (
    <>
      <List title={i18n.t('desk.settings.promise')}>
        {[
          i18n.t('desk.settings.promise1'),
          i18n.t('desk.settings.promise2'),
          i18n.t('desk.settings.promise3'),
          i18n.t('desk.settings.promise4'),
        ]}
      </List>
      <List title={i18n.t('desk.settings.kept')}>
        {[i18n.t('desk.settings.kept1'), i18n.t('desk.settings.kept2')]}
      </List>
      <List title={i18n.t('desk.settings.permissions')}>
        {[
          i18n.t('desk.settings.hosts'),
          i18n.t('desk.settings.storage'),
          i18n.t('desk.settings.unlimitedStorage'),
          i18n.t('desk.settings.alarms'),
          i18n.t('desk.settings.notifications'),
          i18n.t('desk.settings.sidePanel'),
        ]}
      </List>
      <List title={i18n.t('desk.settings.keys')}>
        {[
          i18n.t('desk.settings.keyPopup'),
          i18n.t('desk.settings.keyTabs'),
          i18n.t('desk.settings.keyRows'),
          i18n.t('desk.settings.keyLines'),
        ]}
      </List>
    </>
  );
}

function List({ title, children }: { title: string; children: readonly string[] }) {
  return (
    <Card title={title}>
      <ul className={styles.list}>
        {children.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
