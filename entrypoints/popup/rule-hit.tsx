import { i18n } from '#i18n';
import { isOld } from '@/components/citation';
import { daysAgo, inTongue, platformWord, ruleStatusWord } from '@/components/words';
import { type Citation as Cited, FACTS, type Platform } from '@/rules';
import { Highlight } from '../shared/search/highlight';
import styles from './hits.module.css';

const isPlatform = (pack: string): pack is Platform =>
  FACTS.platform.values.some((platform) => platform === pack);

/** Whose rule it is, where that is not the law of the land for all of them. */
function whoseWord(pack: string): string {
  if (isPlatform(pack)) return platformWord(pack);
  return pack === 'law' ? i18n.t('popup.law') : '';
}

/** `延迟发货：5%，最低5元` → what it is about, and what it says. */
function partsOf(title: string): [string, string] {
  const at = title.search(/[：:]/);
  return at === -1 ? [title, ''] : [title.slice(0, at), title.slice(at + 1).trim()];
}

type Props = { citation: Cited; words: readonly string[]; now: number };

/** A rule: what it is about and its numbers, its source and since when, how old the check is, and the link to read it. */
export function RuleHit({ citation, words, now }: Props) {
  const { id, source, article, from, checkedOn, status, pack } = citation;
  const [about, says] = partsOf(inTongue(citation.title));
  const whose = whoseWord(pack);
  return (
    <>
      <span className={styles.first}>
        {whose === '' ? null : <span className={styles.quiet}>{whose}</span>}
        <span className={styles.title}>
          <Highlight text={about} words={words} />
          {says === '' ? null : (
            <span className={styles.says}>
              <Numbers text={says} words={words} />
            </span>
          )}
        </span>
      </span>
      <span className={styles.second}>
        <span>
          <Highlight text={id} words={words} />
        </span>
        {/* Words, no link: a hit is one thing to choose, and the copied rule brings its address along. */}
        <span className={styles.source}>
          <Highlight text={[source, article].filter(Boolean).join(' ')} words={words} />
        </span>
        <span>{i18n.t('common.since', { day: from })}</span>
        <span>{ruleStatusWord(status)}</span>
        <span data-old={isOld(checkedOn, now) || undefined}>
          {i18n.t('common.checkedOn', { day: checkedOn, ago: daysAgo(checkedOn, now) })}
        </span>
      </span>
    </>
  );
}

const NUMBER = /(\d[\d.,、—–-]*\d|\d)(%|万?元|个?工作日|个?自然日|小时|日|天|分钟|分|倍)?/g;

/** A sentence whose numbers stand out, since they are what is looked up. */
function Numbers({ text, words }: { text: string; words: readonly string[] }) {
  const pieces: { text: string; start: number; strong: boolean }[] = [];
  let at = 0;
  for (const found of text.matchAll(NUMBER)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), start: at, strong: false });
    pieces.push({ text: found[0], start: found.index, strong: true });
    at = found.index + found[0].length;
  }
  pieces.push({ text: text.slice(at), start: at, strong: false });
  return pieces.map((piece) =>
    piece.strong ? (
      <strong key={piece.start}>
        <Highlight text={piece.text} words={words} />
      </strong>
    ) : (
      <Highlight key={piece.start} text={piece.text} words={words} />
    ),
  );
}
