import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { inTongue, money } from '@/components/words';
import { type Grant, isAsking, sumsOf } from '@/storage';
import { sumTyped } from '../../shared/draft-names';
import { askingWord, grantWord } from '../../shared/sum-words';
import { useBook } from '../../shared/use-book';
import contact from '../contact/contact.module.css';
import { EMPTY_DRAFT } from '../drafts';
import type { Record, Shown } from '../shown';
import { useDraft, useScreen } from '../store';
import styles from './money.module.css';
import { type Beyond, beyondAuthority, covers, roleFor } from './needs';
import { requestText } from './request-text';
import { fieldsFrom, writeSum } from './sum-draft';
import { SumForm } from './sum-form';

/** Red: it was there and counts no more. Nothing is green that a person did not agree to. */
const TONES: { readonly [S in Grant['step']]: string } = {
  asked: 'question',
  agreed: 'decided',
  refused: 'danger',
  void: 'danger',
};

const beyondWord = ({ fen, limit, role }: Beyond): string => {
  const sums = { sum: money(fen), limit: money(limit) };
  return role === null
    ? i18n.t('panel.money.grant.beyond', sums)
    : i18n.t('panel.money.grant.beyondRole', { ...sums, role: inTongue(role) });
};

/** 请示: what goes beyond one's authority, whom one asks, and what was answered. There only while there is any of it. */
export function GrantCard({ shown, record }: { shown: Shown; record: Record }) {
  const book = useBook();
  const of = sumTyped('grant', shown.row.key);
  const raised = useDraft(of).text !== '';
  const change = useScreen((screen) => screen.change);
  const { copy, state } = useCopy();
  const { grant } = sumsOf(shown.entries);
  const over = beyondAuthority(shown.entries, shown.facts, book);
  const needed = over === null || covers(grant, over) ? null : over;
  if (shown.row.open === 0 && !isAsking(grant) && !raised) return null;
  if (grant === null && needed === null && !raised) return null;

  const write = async (
    step: 'asked' | 'agreed' | 'refused' | 'dropped',
    said: { fen: number; who: string },
  ) => (await record({ kind: 'sum', about: 'grant', step, ...said })) === null;
  const ask = async (said: { fen: number; who: string }) => {
    if (!(await write('asked', said))) return false;
    await copy(requestText(shown, said.fen));
    return true;
  };
  const role = needed === null ? null : roleFor(needed.fen, shown.facts, book);
  const who = grant?.who || (role === null ? '' : inTongue(role));
  const asks = !isAsking(grant) && (needed !== null || raised || grant?.step === 'void');
  const start = fieldsFrom(needed?.fen ?? grant?.fen ?? null, who);
  const names = {
    card: 'grant',
    of,
    label: i18n.t('panel.money.grant.title'),
    whoLabel: i18n.t('panel.money.grant.who'),
    start,
  };
  return (
    <Card id="grant" title={i18n.t('panel.money.grant.title')} hint={i18n.t('panel.money.grant.hint')}>
      <p role="status" className={styles.stands} data-tone={grant === null ? undefined : TONES[grant.step]}>
        {grant === null ? '' : isAsking(grant) ? askingWord(grant) : grantWord(grant)}
      </p>
      {needed === null || isAsking(grant) || grant?.step === 'void' ? null : (
        <p className={styles.beyond}>{beyondWord(needed)}</p>
      )}
      {state === 'idle' ? null : (
        <p role="status" className={styles.beyond}>
          {i18n.t(state === 'copied' ? 'common.copied' : 'common.copyFailed')}
          {state === 'failed' && isAsking(grant) ? <code>{requestText(shown, grant.fen)}</code> : null}
        </p>
      )}
      {isAsking(grant) ? (
        <SumForm
          key={grant?.step ?? ''}
          {...names}
          ways={[
            { word: i18n.t('panel.money.grant.yes'), act: (said) => write('agreed', said) },
            { word: i18n.t('panel.money.grant.no'), act: (said) => write('refused', said) },
          ]}
        >
          <KeyButton look="quiet" onClick={() => void copy(requestText(shown, grant.fen))}>
            {i18n.t('panel.money.grant.copy')}
          </KeyButton>
          <KeyButton look="quiet" onClick={() => void write('dropped', grantSaid(grant))}>
            {i18n.t('panel.money.grant.drop')}
          </KeyButton>
        </SumForm>
      ) : asks ? (
        <SumForm
          key={grant?.step ?? ''}
          {...names}
          ways={[{ word: i18n.t('panel.money.grant.ask'), act: ask }]}
        >
          {raised ? (
            <KeyButton look="quiet" onClick={() => change(of, EMPTY_DRAFT)}>
              {i18n.t('common.cancel')}
            </KeyButton>
          ) : null}
        </SumForm>
      ) : (
        <div className={contact.ways}>
          <KeyButton look="quiet" onClick={() => change(of, { text: writeSum(start) })}>
            {i18n.t('panel.money.grant.again')}
          </KeyButton>
        </div>
      )}
    </Card>
  );
}

const grantSaid = ({ fen, who }: Grant) => ({ fen, who });
