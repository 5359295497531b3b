import { i18n } from '#i18n';
import type { StoreTrouble } from '@/storage';
import { Card } from './card';
import { KeyButton } from './key-button';

/** What is wrong with the store, what it means for what was typed, and what to do. */
export function storeTroubleWord(trouble: StoreTrouble): string {
  return i18n.t(`common.store.${trouble}`);
}

type Props = {
  trouble: StoreTrouble;
  /** Tries to open the store once more, or loads a page that was let go again; absent where a single write failed. */
  again?: () => void;
  /** After a loss: the person has read of it and goes on with what is left. */
  goOn?: () => void;
};

/** The banner for it, with the ways on. */
export function Trouble({ trouble, again, goOn }: Props) {
  return (
    <Card title={i18n.t('common.store.title')} tone="danger" role="alert">
      <p>{storeTroubleWord(trouble)}</p>
      {again ? (
        <KeyButton onClick={again}>
          {trouble === 'letGo' ? i18n.t('common.store.reload') : i18n.t('common.retry')}
        </KeyButton>
      ) : null}
      {goOn && trouble === 'lost' ? (
        <KeyButton look="quiet" onClick={goOn}>
          {i18n.t('common.store.goOn')}
        </KeyButton>
      ) : null}
    </Card>
  );
}
