import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useAround } from './around';

/** On the line of a need: what is taken next is for it. Leads to the ways of taking. */
export function CaptureForNeed({ need, what }: { need: string; what: string }) {
  const atHand = useAround((around) => around.atHand);
  const chosen = useAround((around) => around.need === need);
  if (!atHand) return null;
  return (
    <KeyButton
      look="quiet"
      pressed={chosen}
      label={`${i18n.t('panel.capture.title')}: ${what}`}
      onClick={() => {
        useAround.setState({ need: chosen ? null : need });
        const bar = document.getElementById('capture');
        bar?.scrollIntoView({ block: 'nearest' });
        if (!chosen) bar?.querySelector('button')?.focus();
      }}
    >
      {i18n.t('panel.capture.title')}
    </KeyButton>
  );
}
