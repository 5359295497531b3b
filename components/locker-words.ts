import { i18n } from '#i18n';
import type { LockerRefusal, PictureTrouble, StoreTrouble } from '@/storage';
import { storeTroubleWord } from './trouble';

const REFUSALS = {
  'not-a-picture': 'panel.locker.notAPicture',
  broken: 'panel.locker.broken',
  'too-large': 'panel.locker.tooLarge',
  'case-full': 'panel.locker.caseFull',
  'locker-full': 'panel.locker.lockerFull',
  gone: 'panel.locker.gone',
} as const satisfies Record<LockerRefusal, string>;

/** Why something was not kept, and what to do. */
export const lockerTroubleWord = (trouble: LockerRefusal | StoreTrouble): string =>
  trouble in REFUSALS
    ? i18n.t(REFUSALS[trouble as LockerRefusal])
    : storeTroubleWord(trouble as StoreTrouble);

/** Why a picture that was kept is not drawn. */
export const pictureTroubleWord = (trouble: PictureTrouble): string =>
  i18n.t(trouble === 'damaged' ? 'panel.locker.damaged' : 'panel.locker.missing');
