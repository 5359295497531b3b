/** What a script is about, in the reader's language. */
import { i18n } from '#i18n';
import type { Topic } from '@/rules';

const TOPICS: Record<Topic, () => string> = {
  ship: () => i18n.t('desk.scripts.topic.ship'),
  address: () => i18n.t('desk.scripts.topic.address'),
  track: () => i18n.t('desk.scripts.topic.track'),
  received: () => i18n.t('desk.scripts.topic.received'),
  damaged: () => i18n.t('desk.scripts.topic.damaged'),
  wrong: () => i18n.t('desk.scripts.topic.wrong'),
  quality: () => i18n.t('desk.scripts.topic.quality'),
  noReason: () => i18n.t('desk.scripts.topic.noReason'),
  freight: () => i18n.t('desk.scripts.topic.freight'),
  invoice: () => i18n.t('desk.scripts.topic.invoice'),
  refused: () => i18n.t('desk.scripts.topic.refused'),
  exchange: () => i18n.t('desk.scripts.topic.exchange'),
  repair: () => i18n.t('desk.scripts.topic.repair'),
  returned: () => i18n.t('desk.scripts.topic.returned'),
  platform: () => i18n.t('desk.scripts.topic.platform'),
  review: () => i18n.t('desk.scripts.topic.review'),
};
export const topicWord = (topic: Topic): string => TOPICS[topic]();
