import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { isOwed, sumsOf } from '@/storage';
import { sumTyped } from '../../shared/draft-names';
import { owedWord } from '../../shared/sum-words';
import { EMPTY_DRAFT } from '../drafts';
import type { Record, Shown } from '../shown';
import { useDraft, useScreen } from '../store';
import styles from './money.module.css';
import { mayClaim } from './needs';
import { fieldsFrom } from './sum-draft';
import { SumForm } from './sum-form';

type Step = 'asked' | 'agreed' | 'refused' | 'paid' | 'dropped';
type Said = { fen: number; who: string };

/** 快递理赔: what the courier is to make good, until it came or one knows that it will not, also of a closed case. */
export function ClaimCard({ shown, record }: { shown: Shown; record: Record }) {
  const of = sumTyped('courier', shown.row.key);
  const raised = useDraft(of).text !== '';
  const change = useScreen((screen) => screen.change);
  const { claim } = sumsOf(shown.entries);
  const offered = claim === null && shown.row.open === 1 && mayClaim(shown.facts, shown.judgement);
  if (!isOwed(claim) && !offered && !raised) return null;

  const write = async (step: Step, said: Said) =>
    (await record({ kind: 'sum', about: 'courier', step, ...said })) === null;
  const way = (step: Step) => ({
    word: i18n.t(`panel.money.courier.ways.${step}`),
    act: (said: Said) => write(step, said),
  });
  const courier = shown.facts.courier?.value;
  const who = claim?.who || (typeof courier === 'string' ? courier : '');
  const names = {
    card: 'claim',
    label: i18n.t('panel.money.courier.title'),
    whoLabel: i18n.t('panel.money.courier.who'),
    start: fieldsFrom(claim?.fen ?? null, who),
  };
  return (
    <Card id="claim" title={i18n.t('panel.money.courier.title')} hint={i18n.t('panel.money.courier.hint')}>
      <p role="status" className={styles.stands} data-tone="question">
        {isOwed(claim) ? owedWord(claim) : ''}
      </p>
      {isOwed(claim) ? (
        <SumForm
          key={claim.step}
          of={of}
          {...names}
          ways={[way('paid'), way('refused'), ...(claim.step === 'asked' ? [way('agreed')] : [])]}
        >
          <KeyButton look="quiet" onClick={() => void write('dropped', { fen: claim.fen, who: claim.who })}>
            {i18n.t('panel.money.courier.ways.dropped')}
          </KeyButton>
        </SumForm>
      ) : (
        <SumForm key="new" of={of} {...names} ways={[way('asked')]}>
          {raised ? (
            <KeyButton look="quiet" onClick={() => change(of, EMPTY_DRAFT)}>
              {i18n.t('common.cancel')}
            </KeyButton>
          ) : null}
        </SumForm>
      )}
    </Card>
  );
}
