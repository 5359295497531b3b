import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { useBookWord } from '../../shared/use-book';
import { useKeys } from '../../shared/use-keys';
import styles from './practice.module.css';

type Props = { choice: readonly string[]; onDone: (picked: readonly string[]) => void };

/** Which evidence the case needs, ticked by number. */
export function EvidencePick({ choice, onDone }: Props) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const bookWord = useBookWord();
  const toggle = (id: string) =>
    setPicked((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  useKeys({
    ...Object.fromEntries(choice.map((id, nth) => [`${nth + 1}`, () => toggle(id)])),
    j: () => onDone(picked),
  });
  return (
    <Card tone="question" title={i18n.t('desk.practice.evidence')}>
      <div className={styles.choices}>
        {choice.map((id, nth) => (
          <KeyButton
            key={id}
            hotkey={`${nth + 1}`}
            pressed={picked.includes(id)}
            look={picked.includes(id) ? 'main' : 'plain'}
            onClick={() => toggle(id)}
          >
            {bookWord(id)}
          </KeyButton>
        ))}
      </div>
      <p className={styles.go}>
        <KeyButton hotkey="J" onClick={() => onDone(picked)}>
          {i18n.t('desk.practice.show')}
        </KeyButton>
      </p>
    </Card>
  );
}
