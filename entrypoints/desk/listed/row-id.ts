/** The DOM id of a row. */
export const rowId = (id: string) => `row-${id}`;
