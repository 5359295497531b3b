/** Cutting a handover into messages no chat will refuse. Pure. */
import type { Room } from './channels';

/** Under this a numbered part could not hold one character between its marks. */
const LEAST = 48;
/** A block that had to be cut inside ends with this, and goes on in the next message behind `GOES_ON`. */
const CUT = '…';
const GOES_ON = '（接上）';

/**
 * Blocks (the title, one per case, the foot) as messages that fit the channel, each beginning `1/3 `; one that fits
 * whole is left alone. Messages end where blocks end. Only a block that is longer than a whole message is cut, with
 * marks where it was, and never inside a character.
 *
 * @throws RangeError when the limit is under 48
 */
export function cutMessages(blocks: readonly string[], { limit, sizeOf }: Room): string[] {
  if (limit < LEAST) throw new RangeError(`expected a limit of ${LEAST} or more, got ${limit}`);
  const whole = blocks.join('\n');
  if (sizeOf(whole) <= limit) return [whole];
  // How wide the numbers are depends on how many messages there are, and the other way round.
  for (let digits = 1; ; digits++) {
    const widest = `${'9'.repeat(digits)}/${'9'.repeat(digits)} `;
    const messages = packed(blocks, limit - sizeOf(widest), sizeOf);
    if (String(messages.length).length <= digits)
      return messages.map((message, i) => `${i + 1}/${messages.length} ${message}`);
  }
}

type SizeOf = Room['sizeOf'];

/** Blocks put together while they fit. */
function packed(blocks: readonly string[], room: number, sizeOf: SizeOf): string[] {
  const messages: string[] = [];
  let message: string | null = null;
  for (const piece of blocks.flatMap((block) => cut(block, room, sizeOf))) {
    const longer: string = message === null ? piece : `${message}\n${piece}`;
    if (sizeOf(longer) <= room) message = longer;
    else {
      if (message !== null) messages.push(message);
      message = piece;
    }
  }
  return message === null ? messages : [...messages, message];
}

/** A block in pieces that fit, cut between characters as a person sees them. */
function cut(block: string, room: number, sizeOf: SizeOf): string[] {
  if (sizeOf(block) <= room) return [block];
  const most = room - sizeOf(CUT);
  const pieces: string[] = [];
  let piece = '';
  // Sizes add up: neither bytes of whole characters nor UTF-16 units depend on what stands beside them.
  let size = 0;
  for (const character of characters(block, most - sizeOf(GOES_ON), sizeOf)) {
    const more = sizeOf(character);
    if (size + more > most) {
      pieces.push(piece + CUT);
      piece = GOES_ON;
      size = sizeOf(GOES_ON);
    }
    piece += character;
    size += more;
  }
  return [...pieces, piece];
}

/** A family of emoji may be longer than a small message; then its code points are what is left to cut between. */
function* characters(text: string, room: number, sizeOf: SizeOf): Generator<string> {
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (sizeOf(segment) <= room) yield segment;
    else yield* segment;
  }
}
