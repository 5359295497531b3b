import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { storeTroubleWord } from '@/components/trouble';
import { moment } from '@/components/words';
import { type DeskDb, namesIn, type Reception, type StoreTrouble } from '@/storage';
import styles from './handover.module.css';
import { headCode } from './head-code';
import { SignFor } from './sign-for';
import { TakeLine } from './take-line';
import { readBackLine, signFor } from './taking';
import { useTakeKeys } from './use-take-keys';

type Props = { db: DeskDb; reception: Reception; author: string };

/** A handover as its receiver works through it: every line is said back, then it is signed for. */
export function TakeOver({ db, reception, author }: Props) {
  const { handover, unread, readBacks } = reception;
  const { lines, from, at } = handover;
  // Whoever handed it over does not take it: somebody else has come to this machine.
  const [me, setMe] = useState(namesIn(from).includes(author) ? '' : author);
  const [current, setCurrent] = useState(lines[0]?.id ?? null);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const name = me.trim();

  const choose = (id: string) => {
    setCurrent(id);
    setSaid('');
  };
  const readBack = async () => {
    if (current === null || name === '') return;
    const done = await readBackLine(db, reception, current, said.trim(), name);
    setTrouble(done.ok ? null : done.trouble);
    if (!done.ok) return;
    const here = lines.findIndex(({ id }) => id === current);
    const next = [...lines.slice(here + 1), ...lines.slice(0, here)].find(({ id }) => unread.includes(id));
    if (next !== undefined) choose(next.id);
    else setSaid('');
  };
  const sign = async (why: string) => {
    const done = await signFor(db, reception, why, name);
    setTrouble(done.ok ? null : done.trouble);
  };
  useTakeKeys({ lines, current, choose, readBack: () => void readBack() });

  const code = headCode(handover.head);
  return (
    <Card
      title={i18n.t('handover.take.title', { from })}
      hint={[moment(at), code === null ? '' : i18n.t('handover.text.foot', { code })]
        .filter(Boolean)
        .join(' · ')}
      aside={i18n.t('handover.take.progress', { done: lines.length - unread.length, all: lines.length })}
      tone={unread.length > 0 ? 'danger' : 'decided'}
      paint="edge"
    >
      <div className={styles.takeHead}>
        <TextInput
          className={styles.name ?? ''}
          size="xs"
          label={i18n.t('handover.take.me')}
          value={me}
          maxLength={40}
          onChange={(event) => setMe(event.currentTarget.value)}
        />
        <p className={styles.hint}>
          {name === '' ? i18n.t('handover.take.needName') : i18n.t('handover.take.keys')}
        </p>
      </div>
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          <TakeLine
            key={line.id}
            line={line}
            n={i + 1}
            readBacks={readBacks.get(line.id) ?? []}
            current={line.id === current}
            choose={() => choose(line.id)}
            words={said}
            setWords={setSaid}
            readBack={name === '' ? null : () => void readBack()}
          />
        ))}
      </ol>
      <SignFor reception={reception} named={name !== ''} sign={(why) => void sign(why)} />
      {trouble === null ? null : (
        <p role="alert" className={styles.bad}>
          {i18n.t('handover.take.notKept', { why: storeTroubleWord(trouble) })}
        </p>
      )}
    </Card>
  );
}
