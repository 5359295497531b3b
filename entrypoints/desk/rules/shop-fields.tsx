import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Book, PromiseKind, ShopPromises } from '@/rules';
import { ShopDamages } from './shop-damages';
import { ShopGifts } from './shop-gifts';
import { ShopNumber } from './shop-number';
import { ShopText, splitNames } from './shop-text';
import { ShopTick } from './shop-tick';

type Of<Kind extends PromiseKind> = {
  value: NonNullable<ShopPromises[Kind]>;
  onChange: (value: NonNullable<ShopPromises[Kind]>) => void;
};
export type FieldsOf<Kind extends PromiseKind> = (props: Of<Kind> & { book: Book }) => ReactNode;
type Fields = { [Kind in PromiseKind]: FieldsOf<Kind> };

/** What there is to say about each promise. */
export const SHOP_FIELDS: Fields = {
  noReason: ({ value, onChange }) => (
    <>
      <ShopNumber
        label={i18n.t('desk.shop.afterSigning')}
        unit={i18n.t('desk.shop.days')}
        value={value.days}
        onChange={(days) => days !== undefined && onChange({ ...value, days })}
      />
      <ShopTick
        label={i18n.t('desk.shop.excludedToo')}
        on={value.excludedToo}
        onChange={(excludedToo) => onChange({ ...value, excludedToo })}
      />
    </>
  ),
  refundOnly: ({ value, onChange }) => (
    <ShopNumber
      label={i18n.t('desk.shop.upTo')}
      unit={i18n.t('desk.shop.yuan')}
      one={100}
      value={value.upTo}
      onChange={(upTo) => upTo !== undefined && onChange({ upTo })}
    />
  ),
  damaged: ({ value: { grants }, onChange }) => (
    <>
      {(['resend', 'exchange'] as const).map((grant) => (
        <ShopTick
          key={grant}
          label={i18n.t(grant === 'resend' ? 'desk.shop.resend' : 'desk.shop.exchange')}
          on={grants.includes(grant)}
          onChange={(on) => {
            const next = on ? [...grants, grant] : grants.filter((one) => one !== grant);
            if (next.length > 0) onChange({ grants: next });
          }}
        />
      ))}
    </>
  ),
  freight: ({ value, onChange }) => (
    <>
      <ShopTick
        label={i18n.t('desk.shop.freightOut')}
        on={value.out}
        onChange={(out) => onChange({ ...value, out })}
      />
      <ShopTick
        label={i18n.t('desk.shop.freightBack')}
        on={value.back}
        onChange={(back) => onChange({ ...value, back })}
      />
    </>
  ),
  shipping: ({ value, onChange }) => (
    <ShopNumber
      label={i18n.t('desk.shop.afterPaying')}
      unit={i18n.t('desk.shop.hours')}
      value={value.hours}
      onChange={(hours) => hours !== undefined && onChange({ hours })}
    />
  ),
  carrier: ({ value, onChange }) => (
    <ShopText
      label={i18n.t('desk.shop.couriers')}
      value={value.names.join('、')}
      onChange={(text) => {
        const names = splitNames(text);
        if (names.length > 0) onChange({ names });
      }}
    />
  ),
  gifts: ({ value, onChange }) => <ShopGifts value={value} onChange={onChange} />,
  priceGuard: ({ value, onChange }) => (
    <ShopNumber
      label={i18n.t('desk.shop.afterPaying')}
      unit={i18n.t('desk.shop.days')}
      value={value.days}
      onChange={(days) => days !== undefined && onChange({ days })}
    />
  ),
  invoice: ({ value, onChange }) => (
    <ShopNumber
      label={i18n.t('desk.shop.afterAsking')}
      unit={i18n.t('desk.shop.days')}
      value={value.days}
      onChange={(days) => days !== undefined && onChange({ days })}
    />
  ),
  damages: ({ value, onChange, book }) => <ShopDamages value={value} onChange={onChange} book={book} />,
};
