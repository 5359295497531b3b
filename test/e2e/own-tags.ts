/** The elements we put into a console's page; everything else there is theirs. */
export const STRIP_TAG = 'aftersale-desk-strip';
export const CHIPS_TAG = 'aftersale-desk-chips';
export const OUTLINE_TAG = 'aftersale-desk-outline';
export const PICK_TAG = 'aftersale-desk-pick';
export const CHAT_TAG = 'aftersale-desk-chat';
export const OWN_TAGS = [STRIP_TAG, CHIPS_TAG, OUTLINE_TAG, PICK_TAG, CHAT_TAG] as const;
