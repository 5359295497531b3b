/** What a handover shows of numbers: it goes into group chats, so no number in it can be looked up. */

/** The last four characters of an id. */
export const tailOf = (id: string): string => id.slice(-4);

/** An id of which only the end is shown: `…1234`. */
export const shownId = (id: string): string => `…${tailOf(id)}`;

/** Order and parcel numbers, phone numbers: seven digits and more, or two long runs joined by a bar as Pinduoduo's. */
const LONG_NUMBER = /\d{6,}-\d{6,}|\d{7,}/g;

/** A text with every long number cut to its last four digits. */
export const masked = (text: string): string => text.replace(LONG_NUMBER, (number) => shownId(number));
