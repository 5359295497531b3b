/** The four lines in the reader's language. */
import { i18n } from '#i18n';
import { askWord, factWord, turnWord, valueWord } from '@/components/words';
import type { EvidenceNeed, FactKey, Facts } from '@/rules';
import type { What, Where, Whom } from './four-lines';

const TAIL = 4;

const WHOM = {
  buyer: 'panel.four.of.buyer',
  courier: 'panel.four.of.courier',
  warehouse: 'panel.four.of.warehouse',
  platform: 'panel.four.of.platform',
} as const satisfies Record<Exclude<EvidenceNeed['from'], 'seller'>, string>;

const said = (facts: Facts, key: FactKey | undefined): string => {
  const fact = key === undefined ? undefined : facts[key];
  return key === undefined || fact === undefined ? '' : valueWord(key, fact.value);
};

/** `退货已签收 · 8月6日 09:27 · 申通快递 尾号 5100`. */
export function whereWords(where: Where | null, facts: Facts): string {
  if (where === null) return '';
  const number = said(facts, where.number);
  const parcel = [
    said(facts, where.courier),
    number === '' ? '' : i18n.t('panel.four.tail', { tail: number.slice(-TAIL) }),
  ];
  return [
    said(facts, where.goods),
    said(facts, where.at),
    said(facts, where.by),
    parcel.filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Our word for the reason, and the page's own where they say it otherwise; once where one holds the other. */
export function whyWords(why: FactKey[] | null, facts: Facts): string {
  if (why === null) return '';
  const word = said(facts, 'reason');
  const own = said(facts, 'reasonText') || facts.reason?.text || '';
  if (own.includes(word)) return own;
  if (word.includes(own)) return word;
  return i18n.t('panel.four.why', { word, own });
}

export function whoWords(who: Whom | null): string {
  switch (who?.kind) {
    case undefined:
      return '';
    case 'settled':
      return turnWord('nobody');
    case 'wait':
      return turnWord(who.on);
    case 'get': {
      const whom = who.from.flatMap((from) => (from === 'seller' ? [] : [i18n.t(WHOM[from])]));
      return whom.length === 0
        ? i18n.t('panel.four.own')
        : i18n.t('panel.four.get', { whom: whom.join(i18n.t('panel.comma')) });
    }
    case 'ask':
      return i18n.t('panel.four.ask', { question: askWord(who.fact) });
    case 'look':
      return i18n.t('panel.four.look', { fact: factWord(who.fact) });
    case 'none':
      return i18n.t('panel.four.nobody');
  }
}

export function whatWords(what: What, bookWord: (id: string) => string): string {
  switch (what.kind) {
    case 'needs':
      return i18n.t('panel.four.needs', {
        what: what.needs.map(bookWord).join(i18n.t('panel.comma')),
        met: what.met,
        needed: what.needed,
      });
    case 'enough':
      return i18n.t('panel.four.enough', { needed: what.needed });
    case 'none':
      return i18n.t('panel.evidence.none');
    case 'open':
      return i18n.t('panel.four.open');
  }
}
