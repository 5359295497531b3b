import { Kbd } from '@mantine/core';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import styles from './panel.module.css';
import { usePaste } from './paste-store';

const KEYS = [
  ['1–9', 'panel.keys.answer'],
  ['/', 'panel.keys.replies'],
  ['W', 'panel.wording.copy'],
  ['D', 'panel.keys.draft'],
  ['N', 'panel.keys.note'],
  ['C', 'panel.keys.call'],
  ['P', 'panel.keys.promise'],
  ['E', 'panel.keys.evidence'],
  ['S', 'panel.statement.title'],
  ['H', 'panel.keys.handover'],
  ['V', 'panel.paste.key'],
  ['Alt+1–9', 'panel.keys.fix'],
  ['Alt+C', 'panel.keys.copyDraft'],
  ['Alt+P', 'panel.keys.vow'],
  ['Alt+Z', 'panel.keys.undo'],
  ['Alt+S', 'panel.keys.save'],
  ['Esc', 'panel.keys.leave'],
  ['?', 'panel.keys.help'],
] as const;

/** All keys of the panel, over its footer. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const canPaste = usePaste((paste) => paste.atHand);
  return (
    <div className={styles.help}>
      <Card
        title={i18n.t('panel.keys.title')}
        aside={
          <KeyButton look="quiet" onClick={onClose}>
            {i18n.t('common.close')}
          </KeyButton>
        }
      >
        <dl className={styles.keys}>
          {KEYS.filter(([key]) => key !== 'V' || canPaste).map(([key, what]) => (
            <div key={key}>
              <dt>
                <Kbd size="xs">{key}</Kbd>
              </dt>
              <dd>{i18n.t(what)}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
