import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { platformWord } from '@/components/words';
import { FACTS, type Platform } from '@/rules';
import type { CaseRow, CaseView } from '@/storage';
import { openCase } from '../shared/open';
import styles from './panel.module.css';
import type { Place } from './paste-place';
import { usePaste } from './paste-store';

const shopOf = ({ shop }: CaseRow) => shop || i18n.t('panel.head.noShop');
const tailOf = ({ afterSaleId, orderId }: CaseRow) => (afterSaleId ?? orderId ?? '').slice(-4);

type Keep = { writing: boolean; onKeep: (into: CaseView | null) => Promise<void> };

/** Other cases its numbers name: each may take it, and each may be looked at first. */
function Others({ views, writing, onKeep }: Keep & { views: CaseView[] }) {
  const [only] = views;
  return (
    <>
      <p>
        {views.length === 1 && only !== undefined
          ? i18n.t('panel.paste.known', { shop: shopOf(only.row), tail: tailOf(only.row) })
          : i18n.t('panel.paste.which', { count: views.length })}
      </p>
      {views.map((view) => (
        <div key={view.row.key} className={styles.choices}>
          <KeyButton loading={writing} onClick={() => void onKeep(view)}>
            {i18n.t('panel.paste.keepThere', { tail: tailOf(view.row) })}
          </KeyButton>
          <KeyButton look="quiet" onClick={() => void openCase(view.row.key)}>
            {i18n.t('panel.paste.open')}
          </KeyButton>
        </div>
      ))}
    </>
  );
}

function PlatformChoice() {
  const choose = usePaste((paste) => paste.choose);
  return (
    <>
      <p>{i18n.t('panel.paste.platform')}</p>
      <div className={styles.choices}>
        {FACTS.platform.values.map((platform: Platform) => (
          <KeyButton key={platform} onClick={() => choose(platform)}>
            {platformWord(platform)}
          </KeyButton>
        ))}
      </div>
    </>
  );
}

/** Whose it is, and the one thing to do about it. */
export function PastedWhere({
  place,
  platform,
  ...keep
}: Keep & { place: Place; platform: Platform | null }) {
  const { writing, onKeep } = keep;
  switch (place.kind) {
    case 'nowhere':
      return <p>{i18n.t('panel.paste.nowhere')}</p>;
    case 'known':
      return <Others views={place.views} {...keep} />;
    case 'new':
      if (platform === null) return <PlatformChoice />;
      return (
        <div className={styles.under}>
          <span>{i18n.t('panel.paste.fresh', { platform: platformWord(platform) })}</span>
          <KeyButton look="main" loading={writing} onClick={() => void onKeep(null)}>
            {i18n.t('panel.paste.create')}
          </KeyButton>
        </div>
      );
    case 'here':
    case 'confirm':
      return (
        <div className={styles.under}>
          <span>{i18n.t(`panel.paste.${place.kind}`)}</span>
          <KeyButton look="main" loading={writing} onClick={() => void onKeep(place.view)}>
            {i18n.t('panel.paste.keep')}
          </KeyButton>
        </div>
      );
  }
}
