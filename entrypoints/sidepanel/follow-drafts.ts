import { useReplies } from '../shared/draft/reply-store';
import { useScreen } from './store';

/** A case got another key (its shop was read at last): all that was being typed about it goes along. */
export function followDrafts(from: string, to: string): void {
  useScreen.getState().follow(from, to);
  useReplies.getState().follow(from, to);
}
