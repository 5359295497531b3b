/** A shop to promise things in tests. */
import type { ShopPromises } from '@/rules';

export const shop = (promises: Partial<ShopPromises> = {}): ShopPromises => ({
  code: 'A1',
  name: '演示旗舰店',
  shops: [],
  platforms: ['tmall'],
  from: '2026-06-01',
  checkedOn: '2026-06-01',
  source: { title: '商品页', url: '' },
  ladder: [],
  examples: [],
  ...promises,
});
