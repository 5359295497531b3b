import type { PageMap } from '../page-map';
import type { MapData } from './data';
import douyin from './douyin.json';
import jd from './jd.json';
import { mapOf } from './map-of';
import pdd from './pdd.json';
import qianniu from './qianniu.json';
import refund2 from './refund2.json';

/** The consoles this reader knows, in the order in which an address is looked for. */
export const MAPS: readonly PageMap[] = [qianniu, refund2, pdd, douyin, jd].map((data) =>
  mapOf(data as MapData),
);
