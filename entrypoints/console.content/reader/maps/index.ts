import type { PageMap } from '../page-map';
import type { MapData } from './data';
import { mapOf } from './map-of';
import pdd from './pdd.json';
import qianniu from './qianniu.json';
import refund2 from './refund2.json';

/** The consoles this reader knows, in the order in which an address is looked for. */
export const MAPS: readonly PageMap[] = [qianniu, refund2, pdd].map((data) => mapOf(data as MapData));
