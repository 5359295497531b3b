import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { platformWord } from '@/components/words';
import { FACTS, type ShopPromises } from '@/rules';
import styles from './shop.module.css';
import { ShopText, splitNames } from './shop-text';
import { ShopTick } from './shop-tick';

type Props = { shop: ShopPromises; troubles: string[]; onChange: (change: Partial<ShopPromises>) => void };

/** Whose promises these are, where and from when they hold, and where the buyer can read them. */
export function ShopHead({ shop, troubles, onChange }: Props) {
  const { name, shops, platforms, from, to, source, checkedOn } = shop;
  return (
    <Card title={i18n.t('desk.shop.whose')} hint={i18n.t('desk.shop.whoseHint')}>
      <div className={styles.line}>
        <ShopText
          label={i18n.t('desk.shop.name')}
          hint={i18n.t('desk.shop.nameHint')}
          value={name}
          onChange={(text) => onChange({ name: text.trim() })}
        />
        <ShopText
          label={i18n.t('desk.shop.shops')}
          hint={i18n.t('desk.shop.shopsHint')}
          value={shops.join('、')}
          onChange={(text) => onChange({ shops: splitNames(text) })}
        />
      </div>
      <fieldset className={styles.ticks}>
        <legend>{i18n.t('desk.shop.platforms')}</legend>
        {FACTS.platform.values.map((platform) => (
          <ShopTick
            key={platform}
            label={platformWord(platform)}
            on={platforms.includes(platform)}
            onChange={(on) =>
              onChange({
                platforms: on ? [...platforms, platform] : platforms.filter((one) => one !== platform),
              })
            }
          />
        ))}
      </fieldset>
      <div className={styles.line}>
        <ShopText
          type="date"
          label={i18n.t('desk.shop.from')}
          value={from}
          onChange={(day) => day !== '' && onChange({ from: day })}
        />
        <ShopText
          type="date"
          label={i18n.t('desk.shop.to')}
          value={to ?? ''}
          onChange={(day) => onChange({ to: day === '' ? undefined : day } as Partial<ShopPromises>)}
        />
        <ShopText
          label={i18n.t('desk.shop.source')}
          hint={i18n.t('desk.shop.sourceHint')}
          value={source.title}
          onChange={(title) => onChange({ source: { ...source, title: title.trim() } })}
        />
        <ShopText
          label={i18n.t('desk.shop.url')}
          hint="https://"
          value={source.url}
          onChange={(url) => onChange({ source: { ...source, url: url.trim() } })}
        />
        <ShopText
          type="date"
          label={i18n.t('desk.shop.checkedOn')}
          value={checkedOn}
          onChange={(day) => day !== '' && onChange({ checkedOn: day })}
        />
      </div>
      {troubles.map((words) => (
        <p key={words} role="alert" className={styles.wrong}>
          {words}
        </p>
      ))}
    </Card>
  );
}
