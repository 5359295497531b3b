/**
 * The practice console's own script, running in the page like a console's would: it asks its host for the
 * page's data, draws it late, ticks the countdowns, and moves between pages without loading them. A test that
 * sends it `practice-move` sees its worst manners: the new id over the old case, and the rest in parts.
 */
const app = document.getElementById('app');
/** What a console takes to answer. Until then the page before stays on screen under the new address. */
const ANSWER_MS = 300;
const MINUTE = 60_000;

const pad = (n) => String(n).padStart(2, '0');
const LEFT = {
  qn: (d, h, m) => `${d > 0 ? `${d}天 ` : ''}${pad(h)}时${pad(m)}分`,
  pdd: (d, h, m, s) => `${d}天${h}时${m}分${s}秒`,
};

function tick() {
  for (const timer of app.querySelectorAll('[data-ends]')) {
    const ms = Math.max(0, Number(timer.dataset.ends) - Date.now());
    const [days, hours, minutes] = [ms / (1440 * MINUTE), (ms / (60 * MINUTE)) % 24, (ms / MINUTE) % 60].map(
      Math.floor,
    );
    const text = LEFT[timer.dataset.form](days, hours, minutes, Math.floor(ms / 1000) % 60);
    if (timer.textContent !== text) timer.textContent = text;
  }
}

function build(tree) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(build));
  return element;
}

let moves = 0;
async function show() {
  const move = ++moves;
  const answer = await fetch(`/__practice/page.json?at=${encodeURIComponent(location.href)}`);
  const tree = await answer.json();
  await new Promise((drawn) => setTimeout(drawn, ANSWER_MS));
  if (move !== moves) return;
  app.replaceChildren(build(tree));
  tick();
  document.documentElement.dataset.drawn = location.href;
}

/** Makes one tree say what the other says, with as many of its own nodes as fit: what frameworks do. */
function exchange(old, fresh) {
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) return old.replaceWith(fresh);
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
  const [theirs, ours] = [[...fresh.childNodes], [...old.childNodes]];
  for (const [at, node] of theirs.entries()) ours[at] ? exchange(ours[at], node) : old.append(node);
  for (const node of ours.slice(theirs.length)) node.remove();
}

/** The lines of a page; they come in as many answers as there are delays. */
const linesOf = (page) =>
  [...(page.querySelector('[id$="aftersales-container"]')?.children ?? [])].flatMap((box) => [
    ...box.children,
  ]);
const idOf = (address) => new URL(address).searchParams.get('id');

/** The new id is written over the old one at once; what belongs to it comes in parts, each when it likes. */
async function showInParts(before, after) {
  const move = ++moves;
  const here = location.href;
  const texts = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
  const [was, is] = [idOf(before), idOf(here)];
  while (was && is && texts.nextNode()) {
    if (texts.currentNode.nodeValue.includes(was))
      texts.currentNode.nodeValue = texts.currentNode.nodeValue.replace(was, is);
  }
  const answer = await fetch(`/__practice/page.json?at=${encodeURIComponent(here)}`);
  const tree = await answer.json();
  const isLast = (part) => part === after.length - 1;
  for (const [part, ms] of after.entries()) {
    setTimeout(() => {
      if (move !== moves) return;
      const fresh = build(tree);
      const [ours, theirs] = [linesOf(app), linesOf(fresh)];
      if (isLast(part) || ours.length === 0) exchange(app.firstElementChild, fresh);
      else
        for (const [at, line] of theirs.entries())
          if (at % after.length === part && ours[at]) exchange(ours[at], line);
      tick();
      if (isLast(part)) document.documentElement.dataset.drawn = here;
    }, ms);
  }
}

addEventListener('practice-move', ({ detail: { to, after } }) => {
  const before = location.href;
  history.pushState(null, '', to);
  showInParts(before, after);
});
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest('a[data-go]');
  if (link?.origin === location.origin && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
  }
  if (target?.closest('button'))
    document.getElementById('said').textContent = '练习用的页面：这个按钮什么也不会提交。';
});
addEventListener('popstate', show);
setInterval(tick, 1000);
show();
