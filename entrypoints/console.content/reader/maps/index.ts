import type { PageMap } from '../page-map';
import { pdd } from './pdd';
import { qianniu } from './qianniu';
import { refund2 } from './refund2';

export const MAPS: readonly PageMap[] = [qianniu, refund2, pdd];
