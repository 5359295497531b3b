import type { Record, Shown } from '../shown';
import { ClaimCard } from './claim-card';
import { GrantCard } from './grant-card';

/** Sums that somebody else decides about; nothing at all while there is none. */
export const MoneySection = (props: { shown: Shown; record: Record }) => (
  <>
    <GrantCard {...props} />
    <ClaimCard {...props} />
  </>
);
