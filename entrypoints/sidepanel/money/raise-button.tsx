import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { sumsOf } from '@/storage';
import { sumTyped } from '../../shared/draft-names';
import { jumpTo } from '../jump-to';
import type { Shown } from '../shown';
import { useDraft, useScreen } from '../store';
import { fieldsFrom, writeSum } from './sum-draft';

const CARDS = { grant: 'grant', courier: 'claim' } as const;

/** The quiet way to the card of a request or a claim where nothing has offered it; a card that is there is gone to. */
export function RaiseButton({ shown, about }: { shown: Shown; about: 'grant' | 'courier' }) {
  const of = sumTyped(about, shown.row.key);
  const { text } = useDraft(of);
  const change = useScreen((screen) => screen.change);
  const raise = () => {
    const { grant, claim } = sumsOf(shown.entries);
    const before = about === 'grant' ? grant : claim;
    if (document.getElementById(CARDS[about]) === null && text === '')
      // Drawn at once, so that the next Tab already goes on from it.
      flushSync(() => change(of, { text: writeSum(fieldsFrom(before?.fen ?? null, before?.who ?? '')) }));
    jumpTo(CARDS[about]);
  };
  return (
    <KeyButton look="quiet" onClick={raise}>
      {i18n.t(about === 'grant' ? 'panel.money.grant.raise' : 'panel.money.courier.raise')}
    </KeyButton>
  );
}
