/** Page kinds, states and shapes in the reader's language. */
import { i18n } from '#i18n';
import type { Tone } from '@/components/tone';
import type { PagePlace, Platform, ShapeName, Unreadable } from '@/rules';
import type { State } from './fact-health';

/** Consoles by name; Taobao and Tmall share one. */
const SITES: Record<Platform, () => string> = {
  taobao: () => i18n.t('desk.health.site.taobao'),
  tmall: () => i18n.t('desk.health.site.taobao'),
  pdd: () => i18n.t('desk.health.site.pdd'),
  douyin: () => i18n.t('desk.health.site.douyin'),
  jd: () => i18n.t('desk.health.site.jd'),
};
export const siteWord = (site: Platform): string => SITES[site]();

/** `退款详情` where the console calls an after-sale a refund. */
export function formWord({ site, kind, page }: PagePlace): string {
  if (page === 'order') {
    return kind === 'case' ? i18n.t('desk.health.page.caseOrder') : i18n.t('desk.health.page.listOrder');
  }
  if (site === 'taobao' || site === 'tmall') {
    return kind === 'case' ? i18n.t('desk.health.page.caseRefund') : i18n.t('desk.health.page.listRefund');
  }
  return kind === 'case'
    ? i18n.t('desk.health.page.caseAftersale')
    : i18n.t('desk.health.page.listAftersale');
}

/** `千牛 退款详情` */
export const placeWord = (place: PagePlace): string => `${siteWord(place.site)} ${formWord(place)}`;

const STATE_WORDS: Record<State, () => string> = {
  broken: () => i18n.t('desk.health.state.broken'),
  never: () => i18n.t('desk.health.state.never'),
  worse: () => i18n.t('desk.health.state.worse'),
  unseen: () => i18n.t('desk.health.state.unseen'),
  fine: () => i18n.t('desk.health.state.fine'),
};
export const stateOfKnowing = (state: State): string => STATE_WORDS[state]();

export const STATE_TONES: Record<State, Tone> = {
  broken: 'danger',
  never: 'question',
  worse: 'question',
  unseen: 'plain',
  fine: 'decided',
};

const SHAPES: Record<ShapeName, () => string> = {
  id: () => i18n.t('desk.health.shape.id'),
  tracking: () => i18n.t('desk.health.shape.tracking'),
  money: () => i18n.t('desk.health.shape.money'),
  moment: () => i18n.t('desk.health.shape.moment'),
  duration: () => i18n.t('desk.health.shape.duration'),
  count: () => i18n.t('desk.health.shape.count'),
  type: () => i18n.t('desk.health.shape.type'),
  status: () => i18n.t('desk.health.shape.status'),
  words: () => i18n.t('desk.health.shape.words'),
  nothing: () => i18n.t('desk.health.shape.nothing'),
};
export const shapeWord = (shape: ShapeName): string => SHAPES[shape]();

const REASONS: Record<Unreadable, () => string> = {
  loading: () => i18n.t('unreadable.loading'),
  login: () => i18n.t('unreadable.login'),
  'rate-limited': () => i18n.t('unreadable.rateLimited'),
  'not-found': () => i18n.t('unreadable.notFound'),
  'id-mismatch': () => i18n.t('unreadable.idMismatch'),
  changed: () => i18n.t('unreadable.changed'),
};
export const reasonWord = (reason: Unreadable): string => REASONS[reason]();
