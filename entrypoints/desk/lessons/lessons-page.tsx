import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { type DeskDb, forgetLesson, keepLessons, lessons, type StoreTrouble, type Taught } from '@/storage';
import { changeLessons } from './change-lessons';
import { LessonExport } from './lesson-export';
import { LessonImport } from './lesson-import';
import { LessonLine } from './lesson-line';
import { lessonWord } from './lesson-word';
import styles from './lessons.module.css';

/** What this machine was taught: to look through, forget, hand on, and take over. */
export function LessonsPage({ db }: { db: DeskDb }) {
  const taught = useLiveQuery(() => lessons(db), [db]);
  const [forgotten, setForgotten] = useState<Taught | null>(null);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  if (taught === undefined) return <Empty title={i18n.t('common.loading')} />;

  const forget = async (lesson: Taught) => {
    const done = await changeLessons(forgetLesson(db, lesson.id));
    setTrouble(done.ok ? null : done.trouble);
    if (done.ok) setForgotten(lesson);
  };
  const takeBack = async (lesson: Taught) => {
    const done = await changeLessons(keepLessons(db, [lesson], lesson.author, lesson.at));
    setTrouble(done.ok ? null : done.trouble);
    if (done.ok) setForgotten(null);
  };

  return (
    <div className={styles.page}>
      <Card
        title={i18n.t('desk.lessons.title')}
        hint={i18n.t('desk.lessons.hint')}
        aside={taught.length === 0 ? null : i18n.t('desk.lessons.count', { n: taught.length })}
      >
        {taught.length === 0 ? (
          <Empty title={i18n.t('desk.lessons.none')}>
            <p>{i18n.t('desk.lessons.noneTeach')}</p>
          </Empty>
        ) : (
          <ul className={styles.list}>
            {taught.map((lesson) => (
              <LessonLine key={lesson.id} lesson={lesson} onForget={() => void forget(lesson)} />
            ))}
          </ul>
        )}
        <p role="status" className={styles.said} data-bad={trouble !== null || undefined}>
          {trouble !== null ? storeTroubleWord(trouble) : null}
          {trouble === null && forgotten !== null ? (
            <>
              {i18n.t('desk.lessons.forgotten', { lesson: lessonWord(forgotten) })}{' '}
              <KeyButton look="quiet" onClick={() => void takeBack(forgotten)}>
                {i18n.t('common.undo')}
              </KeyButton>
            </>
          ) : null}
        </p>
      </Card>
      <div className={styles.side}>
        <LessonExport lessons={taught} />
        <LessonImport db={db} kept={taught} />
      </div>
    </div>
  );
}
