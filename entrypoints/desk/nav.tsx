import { type ReactNode, useEffect } from 'react';
import { i18n } from '#i18n';
import styles from './nav.module.css';
import { TABS, type Tab } from './route';
import { go, tabOfKey } from './use-route';

const WORDS: Record<Tab, () => string> = {
  register: () => i18n.t('desk.tabs.register'),
  handover: () => i18n.t('desk.tabs.handover'),
  rules: () => i18n.t('desk.tabs.rules'),
  scripts: () => i18n.t('desk.tabs.scripts'),
  health: () => i18n.t('desk.tabs.health'),
  lessons: () => i18n.t('desk.tabs.lessons'),
  care: () => i18n.t('desk.tabs.care'),
  settings: () => i18n.t('desk.tabs.settings'),
};

type Props = {
  tab: Tab /** What waits on a page, behind its name. */;
  badges?: Partial<Record<Tab, ReactNode>>;
};

/** The pages of the desk: links, so that each has an address, and Alt with its place in the row. */
export function Nav({ tab, badges = {} }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const to = tabOfKey(event.key);
      if (to === undefined) return;
      event.preventDefault();
      go({ tab: to });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{i18n.t('app.name')}</h1>
      <nav className={styles.tabs} aria-label={i18n.t('desk.tabs.label')}>
        {TABS.map((name, i) => (
          <a
            key={name}
            href={`#${name}`}
            className={styles.tab}
            aria-keyshortcuts={`Alt+${i + 1}`}
            aria-current={name === tab ? 'page' : undefined}
          >
            {WORDS[name]()}
            {badges[name]}
          </a>
        ))}
      </nav>
    </header>
  );
}
