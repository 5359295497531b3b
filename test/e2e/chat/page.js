/** A chat as consoles have them: the box empties itself without a word when a message is sent. */
const query = new URLSearchParams(location.search);
const edited = query.has('edited');
const box = document.createElement(edited ? 'div' : 'textarea');
box.id = 'box';
if (edited) box.contentEditable = 'true';
const send = document.createElement('div');
send.id = 'send';
send.textContent = '发送';
const place = document.getElementById('write');
if (query.has('shadow')) {
  const look = document.createElement('link');
  look.rel = 'stylesheet';
  look.href = '/chat-merchant/practice.css';
  place.attachShadow({ mode: 'open' }).append(look, box, send);
} else place.append(box, send);

const name = edited ? 'textContent' : 'value';
const sent = [];
function sendIt() {
  const text = box[name];
  if (text.trim() === '') return;
  sent.push(text);
  const line = document.createElement('p');
  line.className = 'ours';
  line.textContent = text;
  document.getElementById('said').append(line);
  box[name] = '';
}
send.addEventListener('click', sendIt);
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  sendIt();
});

/** What others do to this page, as far as its own code can tell. */
const seen = { untrusted: [], stopped: [], calls: [], keys: [] };
for (const type of [
  'input',
  'beforeinput',
  'change',
  'keydown',
  'keyup',
  'click',
  'mousedown',
  'paste',
  'copy',
  'focusin',
])
  addEventListener(type, (event) => {
    if (!event.isTrusted) seen.untrusted.push(type);
    if (type === 'keydown') seen.keys.push(event.key);
    if (type === 'keydown' && event.key !== 'Enter' && event.defaultPrevented) seen.stopped.push(event.key);
  });
const { fetch: real } = window;
window.fetch = (...given) => {
  seen.calls.push(String(given[0]));
  return real(...given);
};
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...given) {
  seen.calls.push(String(given[1]));
  return open.apply(this, given);
};
window.practice = { sent, seen };
document.documentElement.dataset.drawn = '';
