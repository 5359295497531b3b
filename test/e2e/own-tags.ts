/** The elements we put into a console's page; everything else there is theirs. */
export const STRIP_TAG = 'aftersale-desk-strip';
export const CHIPS_TAG = 'aftersale-desk-chips';
export const OWN_TAGS = [STRIP_TAG, CHIPS_TAG] as const;
