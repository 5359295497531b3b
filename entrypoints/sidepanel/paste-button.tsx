import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { usePaste } from './paste-store';

/** Opens the box for pasted text, where there is one. */
export function PasteButton() {
  const take = usePaste((paste) => paste.take);
  const atHand = usePaste((paste) => paste.atHand);
  return atHand ? (
    <KeyButton look="quiet" hotkey="V" onClick={() => take('')}>
      {i18n.t('panel.paste.title')}
    </KeyButton>
  ) : null;
}
