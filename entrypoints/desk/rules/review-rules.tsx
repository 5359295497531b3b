import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { inTongue, platformWord, ruleStatusWord } from '@/components/words';
import type { Pack } from '@/rules';
import styles from './packs.module.css';

/** So many are drawn at once; a pack may hold thousands. */
const PAGE = 30;

/** What a pack holds, before it is part of the book: each rule with its standing and where it says it stands written. */
export function ReviewRules({ pack }: { pack: Pack }) {
  const [drawn, setDrawn] = useState(PAGE);
  const { rules, sources } = pack;
  const left = rules.length - drawn;
  return (
    <Card title={i18n.t('desk.review.rules')} aside={i18n.t('desk.packs.count', { n: rules.length })}>
      <ul className={styles.list}>
        {rules.slice(0, drawn).map((rule) => (
          <li key={rule.id} className={styles.rule}>
            <span className={styles.name}>{inTongue(rule.title)}</span>
            <Pill>{ruleStatusWord(rule.status)}</Pill>
            <span className={styles.faint}>
              {[
                rule.id,
                sources[rule.source]?.title ?? rule.source,
                rule.article,
                rule.platforms?.map(platformWord).join(' · ') ?? i18n.t('desk.rules.everyPlatform'),
                rule.says.length === 0 ? i18n.t('desk.review.says') : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <KeyButton onClick={() => setDrawn(drawn + PAGE)}>
          {i18n.t('desk.review.more', { n: Math.min(PAGE, left) })}
        </KeyButton>
      ) : null}
    </Card>
  );
}
