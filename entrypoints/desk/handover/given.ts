import { i18n } from '#i18n';
import { dayOf } from '@/components/words';
import { blocksOf, type Handover, type HandoverHead, handoverBlocks, handoverMarkdown } from '@/storage';
import { textWords } from './words';

/** A handover in the forms it leaves in. */
export type Given = HandoverHead & { text: string[]; markdown: string[]; fileName: string };

/** One that is being written: its text is made now. */
export const given = (head: HandoverHead): Given => ({
  ...head,
  text: handoverBlocks(head, textWords()),
  markdown: handoverMarkdown(head, textWords()),
  fileName: fileNameOf(head.at),
});

/** One that is kept: its text is the text that was sent then. */
export const keptAs = (handover: Handover, code: string | null): Given => ({
  ...given({ ...handover, code }),
  text: blocksOf(handover.text),
});

const fileNameOf = (at: number) => `${i18n.t('handover.fileName')}-${dayOf(at)}`;
