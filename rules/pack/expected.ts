/** Every mistake a pack can have has its sentence here, under its code; the half that says what was expected. */

import { SHOP_EXPECTS } from '../shop/expected.ts';
import { BOOK_EXPECTS } from './expected-by-book.ts';
import { SHAPE_EXPECTS } from './expected-by-shape.ts';
import { TEXT_EXPECTS } from './expected-by-text.ts';

export const EXPECTED = { ...TEXT_EXPECTS, ...SHAPE_EXPECTS, ...BOOK_EXPECTS, ...SHOP_EXPECTS };
