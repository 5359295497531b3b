/** What a colour means; every toned piece takes one of these and nothing else. */
export type Tone = 'plain' | 'ours' | 'theirs' | 'decided' | 'question' | 'danger';

/** The three colours of a tone, for inline `style`. */
export const inkOf = (tone: Tone) => (tone === 'plain' ? 'var(--ink-soft)' : `var(--${tone})`);
export const washOf = (tone: Tone) => `var(--${tone}-wash)`;
export const lineOf = (tone: Tone) => `var(--${tone}-line)`;
