import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { inTongue } from '@/components/words';
import { type Book, type Damages, damageActs, wordsOf } from '@/rules';
import styles from './shop.module.css';
import { ShopNumber } from './shop-number';

type Props = { value: Damages[]; onChange: (value: Damages[]) => void; book: Book };

/** One act after the other, with the share of what was paid that the shop gives of itself. */
export function ShopDamages({ value, onChange, book }: Props) {
  const acts = damageActs(book);
  const word = (act: string) => {
    const words = wordsOf(act, book);
    return words === null ? act : inTongue(words);
  };
  const change = (nth: number, damages: Damages) =>
    onChange(value.map((one, at) => (at === nth ? damages : one)));
  const free = acts.find((act) => value.every((own) => own.act !== act));
  return (
    <>
      {value.map((own, nth) => (
        <div key={own.act} className={styles.line}>
          <select
            className={styles.field}
            aria-label={i18n.t('desk.shop.act')}
            value={own.act}
            onChange={(event) => change(nth, { ...own, act: event.target.value })}
          >
            {acts
              .filter((act) => act === own.act || value.every((other) => other.act !== act))
              .map((act) => (
                <option key={act} value={act}>
                  {word(act)}
                </option>
              ))}
          </select>
          <Amounts own={own} onChange={(next) => change(nth, next)} />
          {value.length === 1 ? null : (
            <KeyButton
              look="quiet"
              label={`${i18n.t('common.remove')} ${word(own.act)}`}
              onClick={() => onChange(value.filter((_, at) => at !== nth))}
            >
              ×
            </KeyButton>
          )}
        </div>
      ))}
      {free === undefined ? null : (
        <KeyButton look="quiet" onClick={() => onChange([...value, { act: free, rate: 0.1 }])}>
          {i18n.t('common.add')}
        </KeyButton>
      )}
    </>
  );
}

const AMOUNTS = ['rate', 'min', 'max', 'fixed'] as const;

/** A share with its bounds, or a sum; each may stay empty. */
function Amounts({ own, onChange }: { own: Damages; onChange: (own: Damages) => void }) {
  const set = (key: (typeof AMOUNTS)[number], value: number | undefined) => {
    const { [key]: _, ...rest } = own;
    onChange(value === undefined ? rest : { ...rest, [key]: value });
  };
  const labels = {
    rate: i18n.t('desk.shop.rate'),
    min: i18n.t('desk.shop.least'),
    max: i18n.t('desk.shop.most'),
    fixed: i18n.t('desk.shop.fixed'),
  };
  return AMOUNTS.map((key) => (
    <ShopNumber
      key={key}
      label={labels[key]}
      unit={key === 'rate' ? '%' : i18n.t('desk.shop.yuan')}
      one={key === 'rate' ? 0.01 : 100}
      empty
      value={own[key]}
      onChange={(value) => set(key, value)}
    />
  ));
}
