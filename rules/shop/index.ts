/** A shop's own promises: the form's data, the pack made of it, what may not be promised, and who may grant what. */
export { checkPromises, type PromiseTrouble } from './check-promises.ts';
export { damageActs } from './damages.ts';
export { ladderFor, ladderOf, limitOf, type Where } from './ladder.ts';
export { PROMISE_WORDS } from './promise-words.ts';
export { type Damages, PROMISE_KINDS, type PromiseKind, type Promises } from './promises.ts';
export { promisesOf, type ShopPromises, shopPack } from './shop-pack.ts';
export { exampleOf, type Trial, type Tried, trialOf, tryOut } from './trial.ts';
