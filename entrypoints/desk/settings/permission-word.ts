import { i18n } from '#i18n';

const WORDS: Record<string, () => string> = {
  storage: () => i18n.t('desk.settings.storage'),
  unlimitedStorage: () => i18n.t('desk.settings.unlimitedStorage'),
  alarms: () => i18n.t('desk.settings.alarms'),
  notifications: () => i18n.t('desk.settings.notifications'),
  sidePanel: () => i18n.t('desk.settings.sidePanel'),
  activeTab: () => i18n.t('desk.settings.activeTab'),
  contextMenus: () => i18n.t('desk.settings.contextMenus'),
};

/** The permissions that have words; a test holds the manifest to them. */
export const WORDED: readonly string[] = Object.keys(WORDS);

/** What a permission is for; a new one stands there by its bare name rather than not at all. */
export const permissionWord = (name: string): string => WORDS[name]?.() ?? name;
