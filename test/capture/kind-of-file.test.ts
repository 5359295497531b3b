import { describe, expect, it } from 'vitest';
import { kindOfFile } from '@/entrypoints/sidepanel/capture/kind-of-file';
import { failed, ok } from '@/utils/result';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const wide = (text: string) => bytes(`\xff\xfe${[...text].map((char) => `${char}\0`).join('')}`);

describe('what a file is by its bytes', () => {
  it.each([
    ['image/png', bytes('\x89PNG\r\n\x1a\n....IHDR')],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0..JFIF')],
    ['image/webp', bytes('RIFF....WEBPVP8 ')],
  ])('%s is taken', (type, head) => expect(kindOfFile(head)).toEqual(ok(type)));

  it.each([
    ['gif', bytes('GIF89a')],
    ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['svg', bytes('\xef\xbb\xbf  <?xml version="1.0"?><svg/>')],
    ['svg', wide('<svg/>')],
    ['svg', bytes('<!doctype html><p>')],
    ['heic', bytes('\0\0\0\x18ftypheic')],
    ['notPicture', bytes('%PDF-1.7')],
    ['notPicture', bytes('BM....')],
    ['notPicture', bytes('\0\0\0\x1cftypavif')],
    ['notPicture', bytes('PK\x03\x04')],
    ['notPicture', bytes('RIFF....WAVE')],
    ['notPicture', bytes('')],
    ['notPicture', bytes('a picture.png')],
  ])('%s is refused by that name', (refusal, head) => expect(kindOfFile(head)).toEqual(failed(refusal)));
});
