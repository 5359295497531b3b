import { Kbd } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { useKeys } from '../use-keys';
import { boundNow } from './bound';
import styles from './key-map.module.css';
import type { Surface } from './key-table';
import { linesNow } from './lines-now';
import { useKeyMap } from './use-key-map';
import { useLeaveFields } from './use-leave-fields';

/** `?` shows what every key does here and now, over the page; Esc leaves it as it was. */
export function KeyMap({ surface }: { surface: Surface }) {
  const { shown, show } = useKeyMap();
  useKeys({ '?': () => show(true) });
  // The popup is one field, and the browser closes it by Esc.
  useLeaveFields(surface !== 'popup');
  return shown ? <MapDialog surface={surface} onClose={() => show(false)} /> : null;
}

function MapDialog({ surface, onClose }: { surface: Surface; onClose: () => void }) {
  // As it was when asked: nothing is bound or let go behind a dialog that keeps all keys.
  const [groups] = useState(() => linesNow(surface, boundNow()));
  return (
    <Dialog title={i18n.t('panel.keys.title')} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title} className={styles.group} aria-label={i18n.t(title)}>
            <h3 className={styles.title}>{i18n.t(title)}</h3>
            <dl className={styles.lines}>
              {lines.map(({ keys, what }) => (
                <div key={keys} className={styles.line}>
                  <dt>
                    {keys.split(' ').map((key) => (
                      <Kbd key={key} size="xs">
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{i18n.t(what)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
