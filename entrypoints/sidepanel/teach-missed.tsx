import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { factWord } from '@/components/words';
import type { FactKey } from '@/rules';
import facts from './facts.module.css';
import type { TabPage } from './target';
import { TeachButton } from './teach-button';
import { isTeachable } from './teach-offer';

/** A page that was rebuilt: what makes it a case again, taught one by one. */
export function TeachMissed({ missed, page }: { missed: FactKey[]; page: TabPage }) {
  const lessons = missed.filter(isTeachable);
  if (lessons.length === 0) return null;
  return (
    <Card title={i18n.t('panel.teach.rebuilt')} hint={i18n.t('panel.teach.rebuiltHint')}>
      <ul className={facts.lines}>
        {lessons.map((fact) => (
          <li key={fact} className={`${facts.line} ${facts.open}`}>
            <span className={facts.word}>{factWord(fact)}</span>
            <span />
            <span className={facts.tools}>
              <TeachButton fact={fact} {...page} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
