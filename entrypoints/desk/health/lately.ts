/**
 * "Lately" is the last five pages: an agent opens that many within minutes, so a redesign shows the same morning,
 * and five odd cases in a row are rare where a fact is read as a rule.
 */
export const LATELY = 5;
