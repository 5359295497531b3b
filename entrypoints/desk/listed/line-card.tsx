import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { type DeskDb, FIELD_IDS, type SheetLine } from '@/storage';
import { fieldWord } from '../register/columns';
import { lineText } from './cell';
import styles from './line-card.module.css';
import { originWord } from './origin-word';

/** Imported lines as they came, with the columns nobody knows. */
export function LineCards({ db, ids }: { db: DeskDb; ids: readonly string[] }) {
  const lines = useLiveQuery(() => db.sheetLines.bulkGet([...ids]), [db, ids.join()]);
  return lines?.map((line) => (line === undefined ? null : <LineCard key={line.id} line={line} />));
}

function LineCard({ line }: { line: SheetLine }) {
  const known = FIELD_IDS.map((field) => [fieldWord(field), lineText(field, line)] as const);
  const cells = [...known, ...Object.entries(line.extra)].filter(([, text]) => text !== '');
  return (
    <div className={styles.card}>
      <Card title={i18n.t('desk.register.lineTitle')} hint={originWord(line)}>
        <dl className={styles.cells}>
          {cells.map(([name, text]) => (
            <div key={name} className={styles.one}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
