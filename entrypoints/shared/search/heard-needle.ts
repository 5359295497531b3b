import { type Needle, needle } from './find';
import { soundsOf } from './sounds';

/**
 * A needle that is also found by 拼音 and 首字母: of its title, and of `said`, Chinese text that becomes part of
 * its body. `body` is found as it is written only.
 */
export function heardNeedle<T>(
  item: T,
  title: string,
  said = '',
  body: readonly (string | null | undefined)[] = [],
): Needle<T> {
  const plain = needle(item, title, [said, ...body]);
  const heard = soundsOf(title);
  return said === '' ? { ...plain, heard } : { ...plain, heard, heardBody: soundsOf(said) };
}
