import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useBound } from '../shared/keys/bound';
import { useKeyDown } from '../shared/use-key-down';
import styles from './nav.module.css';
import { TAB_GROUPS, TAB_KEYS, TABS, type Tab } from './route';
import { go, tabOfKey } from './use-route';

const WORDS: Record<Tab, () => string> = {
  radar: () => i18n.t('desk.tabs.radar'),
  register: () => i18n.t('desk.tabs.register'),
  handover: () => i18n.t('desk.tabs.handover'),
  rules: () => i18n.t('desk.tabs.rules'),
  scripts: () => i18n.t('desk.tabs.scripts'),
  practice: () => i18n.t('desk.tabs.practice'),
  numbers: () => i18n.t('desk.tabs.numbers'),
  health: () => i18n.t('desk.tabs.health'),
  lessons: () => i18n.t('desk.tabs.lessons'),
  care: () => i18n.t('desk.tabs.care'),
  settings: () => i18n.t('desk.tabs.settings'),
};

type Props = {
  tab: Tab;
  /** What waits on a page, behind its name. */
  badges?: Partial<Record<Tab, ReactNode>>;
};

/** The pages of the desk: links, so that each has an address, and Alt with its place in the row. */
export function Nav({ tab, badges = {} }: Props) {
  useBound(['#pages']);
  useKeyDown((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const to = tabOfKey(event.key);
    if (to === undefined) return;
    event.preventDefault();
    go({ tab: to });
  });
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{i18n.t('app.name')}</h1>
      <nav className={styles.tabs} aria-label={i18n.t('desk.tabs.label')}>
        {TAB_GROUPS.map((group) => (
          <div key={group[0]} className={styles.group}>
            {group.map((name) => (
              <a
                key={name}
                href={`#${name}`}
                className={styles.tab}
                aria-keyshortcuts={`Alt+${TAB_KEYS[TABS.indexOf(name)]}`}
                aria-current={name === tab ? 'page' : undefined}
              >
                {WORDS[name]()}
                {badges[name]}
              </a>
            ))}
          </div>
        ))}
      </nav>
    </header>
  );
}
