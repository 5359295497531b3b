import { inTongue } from '@/components/words';
import { piecesOf, type Script, type ScriptCase, scriptsFor, type Topic } from '@/rules';
import { topicWord } from '../../shared/replies/topic-word';
import { normalised } from '../../shared/search/normalise';

export type ScriptGroup = { topic: Topic; scripts: Script[] };

/** A script's text as it is read, places by their names. */
const readable = (text: string): string =>
  piecesOf(text)
    .map((piece) => ('words' in piece ? piece.words : `${piece.variable}${piece.fallback}`))
    .join('');

function searchText(script: Script): string {
  const { title, text, topic, id } = script;
  return normalised([title.zh, title.en, inTongue(title), topicWord(topic), readable(text), id].join('\n'));
}

/** The scripts for a case that hold every word, by topic; the topic of the best fit first. */
export function listedScripts(of: ScriptCase, query: string): ScriptGroup[] {
  const words = normalised(query).split(/\s+/).filter(Boolean);
  const groups = new Map<Topic, Script[]>();
  for (const script of scriptsFor(of)) {
    const search = words.length === 0 ? '' : searchText(script);
    if (!words.every((word) => search.includes(word))) continue;
    const group = groups.get(script.topic);
    if (group === undefined) groups.set(script.topic, [script]);
    else group.push(script);
  }
  return [...groups].map(([topic, scripts]) => ({ topic, scripts }));
}
