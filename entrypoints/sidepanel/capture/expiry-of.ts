/**
 * When an address signed for a time stops working, epoch ms; null when it does not say it in a way we know: Alibaba
 * OSS (V1 `Expires` in epoch seconds, V4 `x-oss-date` + `x-oss-expires` seconds) and Amazon S3, whose ways are the same.
 */
export function expiryOf(src: string): number | null {
  if (!URL.canParse(src)) return null;
  const params = new Map([...new URL(src).searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const seconds = Number(params.get('expires') ?? Number.NaN);
  if (Number.isInteger(seconds) && seconds > 1_000_000_000 && seconds < 100_000_000_000)
    return seconds * 1000;
  for (const vendor of ['x-oss', 'x-amz']) {
    const from = momentOf(params.get(`${vendor}-date`) ?? '');
    const long = Number(params.get(`${vendor}-expires`) ?? Number.NaN);
    if (from !== null && Number.isInteger(long) && long > 0) return from + long * 1000;
  }
  return null;
}

/** `20261123T013000Z`, always UTC. */
function momentOf(text: string): number | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  if (second === undefined) return null;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at;
}
