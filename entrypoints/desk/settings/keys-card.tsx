import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Lines } from './lines';

/** The two keys the browser holds for us, as they are set now; all others are under `?`, where they work. */
export function KeysCard() {
  const set = useCommandKeys();
  const key = (name: string) => set[name] || i18n.t('desk.settings.keyNone');
  return (
    <Card title={i18n.t('desk.settings.keys')}>
      <Lines>
        {[
          i18n.t('desk.settings.keyMap'),
          i18n.t('desk.settings.keyPopup', { key: key('_execute_action') }),
          i18n.t('desk.settings.keyCapture', { key: key('capture') }),
          i18n.t('desk.settings.keyChange'),
        ]}
      </Lines>
    </Card>
  );
}

/** By the names of the manifest's commands; '' where the person or another extension took the key. */
function useCommandKeys(): Record<string, string> {
  const [keys, setKeys] = useState<Record<string, string>>({});
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((all) =>
        setKeys(Object.fromEntries(all.map(({ name = '', shortcut = '' }) => [name, shortcut]))),
      );
  }, []);
  return keys;
}
