/** The words all consoles share, typed. A test holds the files against their schema. */
import common from './common.json';
import type { CommonData, VocabularyData } from './data';
import vocabulary from './vocabulary.json';

export const COMMON = common as CommonData;
export const VOCABULARY = vocabulary as VocabularyData;
