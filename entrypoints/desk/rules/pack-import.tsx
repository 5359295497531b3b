import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { inTongue } from '@/components/words';
import { book, LONGEST_PACK, type Pack, readPack } from '@/rules';
import styles from './packs.module.css';

/** A name of the product's own packs would be two things at once. */
const isBuiltIn = ({ id }: Pack): boolean => book.packs.some((pack) => pack.id === id);

/** Takes a pack as a file or as text. What is wrong with it is said with the place and what was expected there. */
export function PackImport({ onRead }: { onRead: (pack: Pack) => void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');

  const take = (text: string, file?: string) => {
    const read = readPack(text, file);
    if (!read.ok) return setWrong(inTongue(read.words));
    if (isBuiltIn(read.value)) return setWrong(i18n.t('desk.packs.builtInName', { id: read.value.id }));
    setWrong('');
    onRead(read.value);
  };
  const open = async (file: File) => {
    // In bytes at most four to a character: what is longer is refused before it is read into memory.
    const text = await file
      .slice(0, LONGEST_PACK * 4 + 1)
      .text()
      .catch(() => null);
    if (text === null) setWrong(i18n.t('desk.packs.unread'));
    else take(text, file.name);
  };

  return (
    <Card title={i18n.t('desk.packs.import')} hint={i18n.t('desk.packs.importHint')}>
      <label className={styles.file}>
        {i18n.t('desk.packs.choose')}
        <input
          className={styles.hidden}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            if (file !== undefined) void open(file);
            // The same file, mended, must be choosable again.
            input.value = '';
          }}
        />
      </label>
      <textarea
        className={styles.box}
        rows={4}
        value={typed}
        aria-label={i18n.t('desk.packs.box')}
        placeholder={i18n.t('desk.packs.box')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong('');
        }}
      />
      <KeyButton disabled={typed.trim() === ''} onClick={() => take(typed)}>
        {i18n.t('desk.packs.read')}
      </KeyButton>
      {wrong === '' ? null : (
        <div role="alert" className={styles.refused}>
          <strong>{i18n.t('desk.packs.wrong')}</strong>
          <p>{wrong}</p>
        </div>
      )}
    </Card>
  );
}
