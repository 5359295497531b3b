/** The DOM id of the list that the editors of 进度 suggest from. */
export const STEPS_LIST = 'register-steps';
