import { i18n } from '#i18n';
import type { Evidence } from '@/storage';

export const formWord = (form: Evidence['form']): string => i18n.t(`panel.locker.form.${form}`);

/** What a piece of evidence is called: why it was kept, else its first words, else how it was got. */
export const nameOf = ({ why, text, form }: Pick<Evidence, 'why' | 'text' | 'form'>): string =>
  why.trim() || text.trim().split('\n')[0] || formWord(form);
