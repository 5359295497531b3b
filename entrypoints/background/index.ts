import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage, type PageSummary, sendMessage, type Trouble } from '@/utils/messages';
import { oneAtATime } from '@/utils/one-at-a-time';
import { failed, ok, type Result } from '@/utils/result';
import { askOf, makeMenu, passOn } from './capture-ask';
import { caseChanged } from './case-changed';
import { chatCheckWanted, draftTyped } from './chat-check';
import { NEXT_WAKE, tellDue } from './deadlines';
import { followBook } from './follow-book';
import { ingest, pageTold, parseCaseRead } from './ingest';
import { lessonsChanged, lessonsWanted } from './lessons';
import { openNotice } from './open-case';
import { keepButtonForPopup, openPanel } from './panel-host';
import { type Sender, senderOf } from './senders';
import { keepPage, lessonsKept, storeKeeper, sweepNow } from './store-keeper';
import { arrival, forgetTab, keepTabState } from './tab-state';

/** Alerts run one at a time, and a request during a run makes one more: two would tell twice. */
const tellNow = oneAtATime(
  () => tellDue(storeKeeper, Date.now()),
  (error) => console.error('Deadlines could not be told.', error),
);

const followNow = oneAtATime(
  async () => {
    if (await followBook(storeKeeper, browser.runtime.getManifest().version, Date.now())) tellNow();
  },
  (error) => console.error('Open cases could not be judged again.', error),
);

async function caseRead(data: unknown, from: Sender): Promise<Result<PageSummary, Trouble>> {
  const sender = senderOf(from);
  if (sender.kind !== 'console') return failed('not-a-reading');
  const read = parseCaseRead(data, sender, Date.now());
  if (read === null) return failed('not-a-reading');
  const isNewest = arrival(sender.tabId, sender.frameId, read.readAt);
  const { summary, state, changed } = await ingest(read, storeKeeper, Date.now());
  // The page may have moved on while this was being kept; then its newer reading speaks for the tab.
  if (isNewest()) await keepTabState(sender.tabId, state);
  // The strip stands in the top frame; it hears what was read in a frame beneath it.
  if (sender.frameId !== 0) {
    sendMessage('summaryChanged', summary, { tabId: sender.tabId, frameId: 0 }).catch(() => {});
  }
  if (changed) tellNow();
  const skeleton = pageTold(read);
  // In a task of its own, so that the answer goes out first; what the page was like can wait, and may fail.
  if (skeleton !== null) setTimeout(() => void keepPage(skeleton, read.url), 0);
  return ok(summary);
}

async function changed(data: unknown, from: Sender): Promise<Result<null, Trouble>> {
  if (senderOf(from).kind !== 'surface') return failed('failed');
  const result = await caseChanged(data, storeKeeper, Date.now());
  tellNow();
  return result;
}

/** Answered at once: what is not judged again yet is, by the note it leaves, when the worker starts next. */
function allChanged(from: Sender): Result<null, Trouble> {
  if (senderOf(from).kind !== 'surface') return failed('failed');
  followNow();
  return ok(null);
}

function alertsChanged(from: Sender): Result<null, Trouble> {
  if (senderOf(from).kind !== 'surface') return failed('failed');
  tellNow();
  return ok(null);
}

/** Every listener is registered before anything is awaited, and each hands over to one function. */
export default defineBackground(() => {
  onMessage('caseRead', ({ data, sender }) => caseRead(data, sender));
  onMessage('caseChanged', ({ data, sender }) => changed(data, sender));
  onMessage('lessonsWanted', ({ data, sender }) => lessonsWanted(data, sender, lessonsKept));
  onMessage('casesChanged', ({ sender }) => allChanged(sender));
  onMessage('packsChanged', ({ sender }) => allChanged(sender));
  onMessage('alertsChanged', ({ sender }) => alertsChanged(sender));
  onMessage('lessonsChanged', ({ sender }) => lessonsChanged(sender));
  onMessage('openPanel', ({ sender }) =>
    senderOf(sender).kind === 'stranger' ? failed('no-panel') : openPanel(sender),
  );
  onMessage('chatCheckWanted', ({ sender }) => chatCheckWanted(sender, storeKeeper));
  onMessage('draftTyped', ({ data, sender }) => draftTyped(data, sender, storeKeeper, Date.now()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEXT_WAKE) tellNow();
  });
  browser.notifications.onClicked.addListener((id) => void openNotice(id));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.contextMenus.onClicked.addListener((click, tab) => void passOn(askOf(click, Date.now()), tab));
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'capture') void passOn({ what: 'page', at: Date.now(), frameId: 0 }, tab);
  });
  browser.runtime.onInstalled.addListener(() => void makeMenu());
  // An event that nobody else listens to starts the worker, and starting it is what counts.
  browser.runtime.onStartup.addListener(tellNow);
  browser.runtime.onInstalled.addListener(tellNow);

  keepButtonForPopup().catch((error: unknown) =>
    console.warn('The toolbar button keeps its old meaning.', error),
  );
  tellNow();
  followNow();
  // After what woke the worker was answered: sweeping can wait for a day, a strip cannot.
  setTimeout(() => void sweepNow(Date.now()), 0);
});
