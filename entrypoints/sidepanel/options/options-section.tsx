import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Countdown } from '@/components/countdown';
import { Pill } from '@/components/pill';
import { expiryWord, factWord, valueWord } from '@/components/words';
import { type Expiry, optionsOf, type WayOption } from '@/rules';
import type { Shown } from '../shown';
import { CostLine } from './cost-line';
import styles from './options.module.css';

const NAMES = {
  agree: 'panel.options.agree',
  refuse: 'panel.options.refuse',
  wait: 'panel.options.wait',
} as const;

function AtZero({ clock }: { clock: WayOption['clock'] }) {
  if (clock === undefined) return null;
  if (clock === null) return <li className={styles.faint}>{i18n.t('panel.turn.noClock')}</li>;
  return (
    <li>
      <Countdown endsAt={clock.endsAt} form="short" tone="ours" />{' '}
      <span className={styles.faint}>{expiryWord(clock.onExpiry as Expiry)}</span>
    </li>
  );
}

function Column({ option, at }: { option: WayOption; at: number }) {
  const { way, fits, costs, turns, clock } = option;
  return (
    <section className={styles.way} data-fits={fits} aria-label={i18n.t(NAMES[way])}>
      <h3 className={styles.name}>
        {i18n.t(NAMES[way])}{' '}
        {fits === 'yes' ? <Pill tone="decided">{i18n.t('panel.options.fits')}</Pill> : null}
      </h3>
      <ul className={styles.costs}>
        <AtZero clock={clock} />
        {costs.map((cost) => (
          <li
            key={
              cost.kind === 'exposure'
                ? `${cost.exposure.id} ${cost.exposure.rules.join()}`
                : cost.kind === 'freight'
                  ? cost.question
                  : cost.kind
            }
          >
            <CostLine cost={cost} at={at} />
          </li>
        ))}
        {costs.length === 0 && clock === undefined ? (
          <li className={styles.faint}>{i18n.t('panel.options.noCost')}</li>
        ) : null}
        {turns.map(({ fact, value }) => (
          <li key={`${fact} ${String(value)}`} className={styles.turns}>
            {i18n.t('panel.options.turns', { fact: factWord(fact), value: valueWord(fact, value) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To agree, to refuse, to let the clock run out: what each would cost, beside one another and never added up. */
export function OptionsSection({ shown: { facts, judgement, at } }: { shown: Shown }) {
  const options = optionsOf(facts, judgement, at);
  if (options.length === 0) return null;
  return (
    <Card title={i18n.t('panel.options.title')} hint={i18n.t('panel.options.hint')} id="options">
      <div className={styles.ways}>
        {options.map((option) => (
          <Column key={option.way} option={option} at={at} />
        ))}
      </div>
    </Card>
  );
}
