// The script of the page in a zip of a case (see case-page.ts). It is put into the page as it stands, runs where
// somebody opens that page from a disk, and asks nothing but WebCrypto.
(() => {
  const byId = (id) => document.getElementById(id);
  const manifest = JSON.parse(byId('manifest').textContent);
  const words = JSON.parse(byId('words').textContent);
  const say = (word, n) => words[word].replace('#', String(n));
  const result = byId('result');

  // The same way of writing as the product's `canonical`.
  const canonical = (value) => {
    if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort((a, b) => (a < b ? -1 : 1))
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${members.join(',')}}`;
  };
  const utf8 = (text) => new TextEncoder().encode(text);
  const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');

  /** The bytes of a picture that is in the page; null when they cannot be read. */
  const bytesOf = (sum) => {
    const data = document.querySelector(`script[data-picture="${sum}"]`);
    try {
      return data === null ? null : Uint8Array.from(atob(data.textContent), (char) => char.charCodeAt(0));
    } catch {
      return null;
    }
  };

  const logOf = (id) =>
    manifest.log.find(({ said }) => said?.kind === 'evidence' && said.evidenceId === id)?.said ?? null;

  /** What is wrong with one piece of evidence, as a word; '' when nothing is. Draws only what was found good. */
  const checkItem = async (item, slot) => {
    if (hex(await digest(utf8(canonical(item.said)))) !== item.sum) return 'recordBad';
    const logged = logOf(item.said.id);
    if (logged === null) return 'notInLog';
    if (logged.sum !== item.sum) return 'recordBad';
    const picture = item.said.picture;
    if (picture === null) return '';
    const bytes = item.trouble === null ? bytesOf(picture.sum) : null;
    if (bytes === null || hex(await digest(bytes)) !== picture.sum) return 'pictureBad';
    const drawn = document.createElement('img');
    drawn.alt = item.said.why;
    drawn.src = URL.createObjectURL(new Blob([bytes], { type: picture.type }));
    slot.append(drawn);
    return '';
  };

  const check = async () => {
    result.textContent = say('checking', 0);
    let wrong = 0;
    // Before anything is written into the page, since its own words are hashed.
    const shown = hex(await digest(utf8(byId('case').textContent)));
    for (const [nth, item] of manifest.evidence.entries()) {
      const trouble = await checkItem(item, document.querySelector(`[data-slot="${nth}"]`));
      const state = document.querySelector(`[data-state="${nth}"]`);
      state.className = trouble === '' ? 'state good' : 'state bad';
      state.textContent = trouble === '' ? say('itemGood', 0) : `${say('itemBad', 0)} ${say(trouble, 0)}`;
      if (trouble !== '') wrong += 1;
    }
    const notes = [];
    let lines = 0;
    for (const { said, hash } of manifest.log) {
      if (said !== null && base64url(await digest(utf8(canonical(said)))) !== hash) lines += 1;
    }
    if (lines > 0) notes.push(say('logBad', lines));
    const gone = manifest.log.filter(({ said }) => said === null).length;
    if (shown !== document.documentElement.dataset.words) {
      notes.push(say('wordsBad', 0));
      wrong += 1;
    }
    wrong += lines;
    const whole = wrong === 0 ? say('good', manifest.evidence.length) : say('bad', wrong);
    if (gone > 0) notes.push(say('gone', gone));
    result.className = wrong === 0 ? 'good' : 'bad';
    result.textContent = [whole, ...notes].join(' ');
  };

  /** A file that somebody brings, by its name and its hash. */
  const checkFile = async (file) => {
    const known = manifest.files.find(({ path }) => path.split('/').pop() === file.name);
    const line = document.createElement('li');
    try {
      const sum = hex(await digest(await file.arrayBuffer()));
      const word = known === undefined ? 'fileUnknown' : known.sum === sum ? 'fileGood' : 'fileBad';
      line.className = { fileGood: 'good', fileBad: 'bad', fileUnknown: '' }[word];
      line.textContent = `${file.name}: ${say(word, 0)}`;
    } catch {
      line.className = 'bad';
      line.textContent = `${file.name}: ${say('unreadable', 0)}`;
    }
    byId('dropped').append(line);
  };

  if (globalThis.crypto?.subtle === undefined) {
    result.className = 'bad';
    result.textContent = say('noCrypto', 0);
    return;
  }
  byId('pick').addEventListener('change', async (event) => {
    for (const file of event.target.files) await checkFile(file);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer.files) await checkFile(file);
  });
  check().catch((error) => {
    result.className = 'bad';
    result.textContent = `${say('bad', 1)} ${error}`;
  });
})();
