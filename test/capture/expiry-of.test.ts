import { describe, expect, it } from 'vitest';
import { expiryOf } from '@/entrypoints/sidepanel/capture/expiry-of';

const AT = Date.UTC(2026, 10, 23, 1, 30);

describe('when a signed address expires', () => {
  it.each([
    [
      'OSS V1',
      `https://a.oss-cn-hangzhou.aliyuncs.com/x.jpg?OSSAccessKeyId=k&Expires=${AT / 1000}&Signature=s`,
    ],
    [
      'OSS V4',
      'https://a.aliyuncs.com/x.jpg?x-oss-date=20261123T010000Z&x-oss-expires=1800&x-oss-signature=s',
    ],
    ['S3', 'https://b.s3.amazonaws.com/x.jpg?X-Amz-Date=20261123T010000Z&X-Amz-Expires=1800'],
  ])('%s says it', (_, src) => expect(expiryOf(src)).toBe(AT));

  it.each([
    ['seconds from when nobody says', 'https://a.example/x.jpg?Expires=1800'],
    ['how long, but not from when', 'https://a.example/x.jpg?x-oss-expires=1800'],
    ['no day', 'https://a.example/x.jpg?x-oss-date=20261399T010000Z&x-oss-expires=1800'],
    ['nothing', 'https://a.example/x.jpg'],
    ['no address', 'x.jpg?Expires=1795397400'],
  ])('is not guessed: %s', (_, src) => expect(expiryOf(src)).toBeNull());
});
