import type { Finding } from '@/rules';

/** A person's data in a draft, by the phrases that find it: whom one talks to must be known before it is said. */
const PERSONAL: readonly string[] = ['P-14', 'P-14-mobile', 'P-14-id', 'P-14-card'];

export const isPersonal = ({ phrase }: Finding): boolean => PERSONAL.includes(phrase);
