import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import type { Rung, Words } from '@/rules';
import styles from './shop.module.css';
import { ShopNumber } from './shop-number';
import { ShopText } from './shop-text';

/** The roles a shop begins with; each can be renamed. */
const ROLES: readonly Words[] = [
  { zh: '客服', en: 'Agent' },
  { zh: '主管', en: 'Team lead' },
  { zh: '店长', en: 'Shop manager' },
];
const roleAt = (nth: number): Words => ROLES[nth] ?? { zh: `第${nth + 1}级`, en: `Level ${nth + 1}` };

type Props = { ladder: Rung[]; troubles: string[]; onChange: (ladder: Rung[]) => void };

/** Who may compensate how much by themselves: role, sum, share of what was paid. */
export function ShopLadder({ ladder, troubles, onChange }: Props) {
  const change = (nth: number, rung: Partial<Rung>) =>
    onChange(ladder.map((one, at) => (at === nth ? { ...one, ...rung } : one)));
  const addRung = () =>
    onChange([...ladder, { role: roleAt(ladder.length), upTo: (ladder.at(-1)?.upTo ?? 200) * 5 }]);
  return (
    <Card title={i18n.t('desk.shop.ladder')} hint={i18n.t('desk.shop.ladderHint')}>
      {ladder.map((rung, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place; its role is being typed
        <div key={nth} className={styles.line}>
          <ShopText
            label={i18n.t('desk.shop.role')}
            value={rung.role.zh}
            onChange={(role) => change(nth, { role: known(role) })}
          />
          <ShopNumber
            label={i18n.t('desk.shop.upTo')}
            unit={i18n.t('desk.shop.yuan')}
            one={100}
            value={rung.upTo}
            onChange={(upTo) => upTo !== undefined && change(nth, { upTo })}
          />
          <ShopNumber
            label={i18n.t('desk.shop.shareOfPaid')}
            unit="%"
            one={0.01}
            empty
            value={rung.share}
            onChange={(share) => {
              const { share: _, ...rest } = rung;
              const next = share === undefined ? rest : { ...rest, share: Math.min(1, share) };
              onChange(ladder.map((one, at) => (at === nth ? next : one)));
            }}
          />
          <KeyButton
            look="quiet"
            label={`${i18n.t('common.remove')} ${rung.role.zh}`}
            onClick={() => onChange(ladder.filter((_, at) => at !== nth))}
          >
            ×
          </KeyButton>
        </div>
      ))}
      <KeyButton look="quiet" onClick={addRung}>
        {i18n.t('desk.shop.addRung')}
      </KeyButton>
      {troubles.map((words) => (
        <p key={words} role="alert" className={styles.wrong}>
          {words}
        </p>
      ))}
    </Card>
  );
}

/** A role we have both words for keeps them; one of the shop's own is called the same in both. */
const known = (role: string): Words => ROLES.find(({ zh }) => zh === role.trim()) ?? { zh: role, en: role };
