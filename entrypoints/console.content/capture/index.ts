/** What the side panel asks of the page when something of it is kept as evidence. Nothing of the page is touched. */
import { onMessage } from '@/utils/messages';
import { failed, ok } from '@/utils/result';
import type { Picker } from '../pick';
import { findExpiring, findPicture } from './find-picture';
import { stepAside } from './step-aside';
import { treeOf } from './tree';

export function hearCaptures(picker: Picker): void {
  onMessage('stepAside', async ({ data }) => {
    await stepAside(data);
    return ok(null);
  });
  onMessage('findPicture', ({ data }) => findPicture(data.src));
  onMessage('findExpiring', () => ok(findExpiring()));
  onMessage('findQuote', () => {
    const text = getSelection()?.toString().trim();
    return text ? ok({ text, url: location.href }) : failed('not-there');
  });
  onMessage('pickRegion', async () => {
    const picked = await picker.askPart();
    if (!picked.ok) return picked;
    const tree = treeOf(picked.value);
    // biome-ignore lint/performance/useDomNodeTextContent: as it is seen, line by line, without what is hidden
    const text = (picked.value as HTMLElement).innerText;
    return tree === null ? failed('too-large') : ok({ url: location.href, text, tree });
  });
}
