// @vitest-environment happy-dom
/** A case whose shop is read at last gets another key: nothing that was being typed about it stays behind. */
import { beforeEach, expect, it } from 'vitest';
import { keptReply } from '@/entrypoints/shared/draft/reply-draft';
import { useReplies } from '@/entrypoints/shared/draft/reply-store';
import { draftedCases, draftName, planOfCall, sumTyped } from '@/entrypoints/shared/draft-names';
import { keptDraft } from '@/entrypoints/sidepanel/drafts';
import { followDrafts } from '@/entrypoints/sidepanel/follow-drafts';
import { useScreen } from '@/entrypoints/sidepanel/store';

const FROM = 'pdd||1';
const TO = 'pdd|店|1';

beforeEach(() => {
  localStorage.clear();
  useScreen.setState({ drafts: {} });
  useReplies.setState({ drafts: {} });
});

const { change } = useScreen.getState();
const reply = useReplies.getState();
/** As a page finds it that is opened anew. */
const reopened = () => {
  useScreen.setState({ drafts: {} });
  useReplies.setState({ drafts: {} });
};

it('moves the note, the plan of a call and the reply', () => {
  change(FROM, { kind: 'promise', text: '周三前补发', dueAt: 5 });
  change(planOfCall(FROM), { text: '{"a":"补偿"}' });
  change(sumTyped('courier', FROM), { text: '{"sum":"80"}' });
  reply.change(FROM, { text: '您好', scripts: ['s'], passed: ['p'] });
  reopened();
  followDrafts(FROM, TO);
  reopened();
  expect(keptDraft(TO)).toMatchObject({ kind: 'promise', text: '周三前补发', dueAt: 5 });
  expect(keptDraft(planOfCall(TO)).text).toBe('{"a":"补偿"}');
  expect(keptDraft(sumTyped('courier', TO)).text).toBe('{"sum":"80"}');
  expect(keptReply(TO)).toMatchObject({ text: '您好', scripts: ['s'], passed: ['p'] });
  expect(draftedCases()).toEqual([TO]);
});

it('overwrites nothing that is there: words stand under one another, a plan waits', () => {
  change(TO, { kind: 'call', text: '早写的' });
  change(FROM, { text: '后写的' });
  change(planOfCall(TO), { text: '{"a":"甲"}' });
  change(planOfCall(FROM), { text: '{"a":"乙"}' });
  reply.change(TO, { text: '早', scripts: ['a'] });
  reply.change(FROM, { text: '后', scripts: ['b'], vowed: ['v'] });
  followDrafts(FROM, TO);
  reopened();
  expect(keptDraft(TO)).toMatchObject({ kind: 'call', text: '早写的\n后写的' });
  expect(keptDraft(planOfCall(TO)).text).toBe('{"a":"甲"}');
  expect(keptDraft(planOfCall(FROM)).text).toBe('{"a":"乙"}');
  expect(keptReply(TO)).toMatchObject({ text: '早\n后', scripts: ['a', 'b'], vowed: ['v'] });
  expect(localStorage.getItem(draftName.entry(FROM))).toBeNull();
  expect(localStorage.getItem(draftName.reply(FROM))).toBeNull();
});
