import { type DragEvent, useState } from 'react';
import { i18n } from '#i18n';
import styles from './import.module.css';

/** A file by choosing or dropping; nothing is read before. */
export function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined) onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <label
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <strong>{i18n.t('desk.import.choose')}</strong>
        <span>{i18n.t('desk.import.chooseHint')}</span>
        <input
          className={styles.file}
          type="file"
          aria-label={i18n.t('desk.import.choose')}
          accept=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, mended, must be choosable again.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p className={styles.hint}>{i18n.t('desk.import.privacy')}</p>
    </>
  );
}
