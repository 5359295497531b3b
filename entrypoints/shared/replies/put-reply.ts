import type { Facts } from '@/rules';
import { openPlaces, placesIn } from '../draft/places';
import { keptReply } from '../draft/reply-draft';
import { useReplies } from '../draft/reply-store';
import { fillPlaces } from './fill-places';
import type { Reply } from './reply';

/** Puts a script into a draft, under what stands there; the first place that wants words is where the box then stands. */
export function putReply(of: string, reply: Reply, facts: Facts): void {
  const { drafts, change } = useReplies.getState();
  const draft = drafts[of]?.now ?? keptReply(of);
  const { text, stops } = fillPlaces(reply.text, facts);
  const before = draft.text.trimEnd() === '' ? '' : `${draft.text.trimEnd()}\n`;
  const whole = before + text;
  const [open] = openPlaces(text);
  const place = open ?? placesIn(text, stops)[0] ?? { start: text.length, end: text.length };
  change(
    of,
    {
      text: whole,
      stops: [...draft.stops, ...stops],
      scripts: [...draft.scripts, reply.id],
    },
    { start: before.length + place.start, end: before.length + place.end },
  );
}
