import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { type DeskDb, keepSettings, readSettings, type Settings } from '@/storage';
import { sendMessage } from '@/utils/messages';
import { alertSteps } from './alert-steps';
import { readCallLimits, writeCallLimits } from './call-limits';
import { ChatSetting } from './chat-setting';
import { FirstRunCard } from './first-run-card';
import { KeysCard } from './keys-card';
import { PermissionCard } from './permission-card';
import { PromiseList } from './promise-list';
import { quietHours, quietText } from './quiet-hours';
import { SettingField } from './setting-field';
import styles from './settings.module.css';

/** Who writes, when to be told, and what the extension does and does not do. */
export function SettingsPage({ db }: { db: DeskDb }) {
  const settings = useLiveQuery(() => readSettings(db), [db]);
  if (settings === undefined) return <Empty title={i18n.t('common.loading')} />;
  return (
    <div className={styles.page}>
      <SettingField
        title={i18n.t('desk.settings.name')}
        why={i18n.t('desk.settings.nameWhy')}
        kept={settings.author}
        keep={(text) => keepSettings(db, { ...settings, author: text.trim() })}
      />
      <SettingField
        title={i18n.t('desk.settings.alerts')}
        why={i18n.t('desk.settings.alertsWhy')}
        kept={settings.alertMinutes.join(', ')}
        refuse={(text) => (alertSteps(text) === null ? i18n.t('desk.settings.alertsBad') : null)}
        keep={(text) => keepTold(db, { ...settings, alertMinutes: alertSteps(text) ?? [] })}
      />
      <SettingField
        title={i18n.t('desk.settings.quiet')}
        why={i18n.t('desk.settings.quietWhy')}
        kept={quietText(settings.quiet)}
        refuse={(text) => (quietHours(text) === undefined ? i18n.t('desk.settings.quietBad') : null)}
        keep={(text) => keepTold(db, { ...settings, quiet: quietHours(text) ?? null })}
      />
      <SettingField
        title={i18n.t('desk.settings.calls')}
        why={i18n.t('desk.settings.callsWhy')}
        kept={writeCallLimits(settings.calls)}
        refuse={(text) => (readCallLimits(text) === undefined ? i18n.t('desk.settings.callsBad') : null)}
        keep={(text) => keepSettings(db, { ...settings, calls: readCallLimits(text) ?? null })}
      />
      <ChatSetting
        on={settings.checkChat}
        keep={(checkChat) => keepSettings(db, { ...settings, checkChat })}
      />
      <PromiseList />
      <PermissionCard />
      <KeysCard />
      <FirstRunCard db={db} introduced={settings.introducedAt !== null} />
    </div>
  );
}

/** Keeps settings by which people are told; the alarm that stands was set by the old ones. */
async function keepTold(db: DeskDb, settings: Settings): ReturnType<typeof keepSettings> {
  const kept = await keepSettings(db, settings);
  // A background that does not answer reads them when it starts next.
  if (kept.ok) await sendMessage('alertsChanged').catch(() => null);
  return kept;
}
