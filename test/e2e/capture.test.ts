/** How evidence gets into the locker, in a real browser: each way in, what is kept of it, and that the page hears nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { noteActs, notedActs, pageWithoutUs } from './in-page-events.ts';
import { askedByExtensions } from './net-log.ts';
import { PICK_TAG, STRIP_TAG } from './own-tags.ts';
import { coloursAt, keptPicture, madePicture } from './pictures.ts';
import { storedTable } from './stored.ts';
import { pressToolbarButton } from './toolbar.ts';
import { until } from './until.ts';
import { beginning, wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const c = practiceCase(now, 'tmall-no-reason-returned');
const other = practiceCase(now, 'pdd-no-reason-returned');
const BLACK = '0,0,0';

type Kept = Record<string, unknown> & {
  id: string;
  caseKey: string;
  form: string;
  url: string;
  text: string;
  html: string;
  need: string | null;
  why: string;
  picture: {
    sum: string;
    type: string;
    width: number;
    height: number;
    hidden: number;
    cropped: boolean;
  } | null;
};

/** A picture at an address of another host that is signed for a time. */
const SIGNED = `https://chat-img.example.com/a.png?Expires=${Math.floor(now / 1000) + 3600}&Signature=s`;

describe('capturing', () => {
  const netLog = `${newProfile()}-net-log.json`;
  let desk: Desk;
  let store: Page;
  let page: Page;
  let panel: Page;
  let before: string;

  const card = () => panel.getByRole('region', { name: word('panel.capture.title'), exact: true });
  const bar = (key: string) => panel.locator('#capture').getByRole('button', { name: word(key) });
  const picture = () => card().getByAltText(word('panel.capture.editor.alt'));
  const kept = async () => (await storedTable(store, 'evidence')) as Kept[];
  const said = (key: string) => panel.getByText(beginning(word(key))).first();

  /** Keeps what the form shows, and answers with what lies in the locker then. */
  async function keep(): Promise<Kept> {
    const ids = new Set((await kept()).map(({ id }) => id));
    await card()
      .getByRole('button', { name: word('panel.capture.keep'), exact: true })
      .click();
    await card().getByText(word('panel.capture.kept'), { exact: true }).waitFor();
    const fresh = (await kept()).filter(({ id }) => !ids.has(id));
    expect(fresh).toHaveLength(1);
    return fresh[0] as Kept;
  }
  async function drop(): Promise<void> {
    await card()
      .getByRole('button', { name: word('panel.capture.drop') })
      .click();
    await said('panel.capture.dropped').waitFor();
  }
  const hand = (how: 'drop' | 'paste', files: { name: string; type: string; bytes: number[] }[], text = '') =>
    panel.evaluate(
      ({ how, files, text }) => {
        const data = new DataTransfer();
        for (const { name, type, bytes } of files)
          data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
        if (text !== '') data.setData('text/plain', text);
        const init = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          how === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        );
      },
      { how, files, text },
    );

  /** What the browser's own menu and keys do, which no driver can press: the worker hears it as it would of them. */
  async function fromBrowser(event: 'contextMenus.onClicked' | 'commands.onCommand', what: unknown) {
    const worker = await desk.worker();
    await worker.evaluate(
      async ({ event, what, url }) => {
        type Event = { dispatch(what: unknown, tab: object): void };
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: { query(of: object): Promise<{ url?: string }[]> };
            contextMenus: { onClicked: Event };
            commands: { onCommand: Event };
          };
        };
        const tab = (await chrome.tabs.query({ active: true })).find((one) => one.url === url) as object;
        const { onClicked } = chrome.contextMenus;
        (event === 'contextMenus.onClicked' ? onClicked : chrome.commands.onCommand).dispatch(what, tab);
      },
      { event, what, url: caseAddress(c) },
    );
  }

  beforeAll(async () => {
    desk = await openDesk(newProfile(), { toolbar: true, netLog }, now);
    await noteActs(desk.context);
    store = await desk.page('desk.html#settings');
    const source = await desk.page('popup.html');
    const bytes = Buffer.from(await madePicture(source, 'image/png'));
    await source.close();
    await desk.context.route(SIGNED, (route) => route.fulfill({ body: bytes, contentType: 'image/png' }));
    page = await desk.console(caseAddress(c));
    const strip = await desk.strip(page);
    await until('the strip speaks', () => strip.text());
    await strip.click(word('strip.openPanel'));
    panel = await desk.panel();
    await panel.getByText(c.afterSaleId).first().waitFor();
    before = await pageWithoutUs(page);
  });
  // Closing twice is closing once.
  afterAll(() => desk.remove());

  describe('the visible page', () => {
    it('is not to be had before the person pressed something there, and what to press is said', async () => {
      await bar('panel.capture.page').click();
      await panel.getByText('Alt+Shift+E', { exact: false }).first().waitFor();
      expect(await picture().count()).toBe(0);
    });

    it('is taken after that, with nothing of ours in it', async () => {
      await pressToolbarButton(desk, page);
      const strip = await (await desk.strip(page)).box();
      if (strip === null) throw new Error('there is no strip');
      const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await bar('panel.capture.page').click();
      await picture().waitFor();
      const place: [number, number] = [
        (strip.x + 2) / view.width,
        (strip.y + strip.height / 2) / view.height,
      ];
      const seen = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
      const src = String(await picture().getAttribute('src'));
      const [[ours], [without]] = await Promise.all([
        coloursAt(store, seen, [place]),
        coloursAt(store, src, [place]),
      ]);
      // The strip is there for the eye, coloured at its edge, and not in what was taken.
      expect(without).not.toBe(ours);
      await until('the strip is back', () =>
        page.evaluate(
          (tag) => document.querySelector<HTMLElement>(tag)?.style.getPropertyValue('--shown') === '',
          STRIP_TAG,
        ),
      );
    });

    it('is kept as it was covered: what was there is in no byte of it', async () => {
      const box = await picture().boundingBox();
      if (box === null) throw new Error('nothing is drawn');
      const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
      await panel.mouse.move(...at(0.2, 0.2));
      await panel.mouse.down();
      await panel.mouse.move(...at(0.5, 0.3), { steps: 4 });
      await panel.mouse.up();
      await card()
        .getByRole('textbox', { name: word('panel.capture.why') })
        .fill('页面上写着签收时间');
      const fresh = await keep();
      expect(fresh).toMatchObject({
        form: 'page',
        url: caseAddress(c),
        why: '页面上写着签收时间',
        need: null,
        picture: { type: 'image/png', hidden: 1, cropped: false },
      });
      expect(fresh.caseKey).toContain(c.afterSaleId);
      const inside: [number, number][] = [
        [0.21, 0.21],
        [0.35, 0.25],
        [0.49, 0.29],
      ];
      const src = await keptAddress(fresh);
      expect(await coloursAt(store, src, inside)).toEqual([BLACK, BLACK, BLACK]);
      expect(
        await coloursAt(store, src, [
          [0.19, 0.19],
          [0.51, 0.31],
        ]),
      ).not.toContain(BLACK);
    });
  });

  it('a key takes the page at once', async () => {
    await fromBrowser('commands.onCommand', 'capture');
    await picture().waitFor();
    expect(await keep()).toMatchObject({ form: 'page', url: caseAddress(c) });
  });

  const keptAddress = async ({ picture }: Kept): Promise<string> => {
    if (picture === null) throw new Error('no picture was kept');
    return (await keptPicture(store, picture.sum)).src;
  };

  describe('a picture brought in', () => {
    it('is drawn anew: what a camera wrote beside its pixels is gone', async () => {
      const secret = 'Exif\0\0GPS-30.2741N-120.1551E';
      const bytes = await madePicture(store, 'image/jpeg', secret);
      await hand('drop', [{ name: 'IMG_0001.jpg', type: 'image/jpeg', bytes }]);
      await said('panel.capture.reencoded').waitFor();
      const fresh = await keep();
      expect(fresh).toMatchObject({ form: 'file', url: '', picture: { width: 120, height: 60 } });
      const { bytes: lie } = await keptPicture(store, fresh.picture?.sum ?? '');
      expect(lie.toString('latin1')).not.toContain('GPS');
      expect(String.fromCharCode(...bytes)).toContain(secret);
    });

    it('is cut and covered by keys alone', async () => {
      await hand('paste', [
        { name: 'a.png', type: 'image/png', bytes: await madePicture(store, 'image/png') },
      ]);
      await picture().waitFor();
      await card()
        .getByRole('button', { name: word('panel.capture.editor.crop'), exact: true })
        .press('Enter');
      await card().getByLabel(word('panel.capture.editor.cut.left')).fill('60');
      await card()
        .getByRole('button', { name: word('panel.capture.editor.cover'), exact: true })
        .press('Enter');
      await card()
        .getByRole('button', { name: word('panel.capture.editor.addBox') })
        .press('Enter');
      await card()
        .getByRole('button', { name: word('panel.capture.editor.addBox') })
        .press('Enter');
      const boxes = card().locator('[data-cover]');
      await boxes.nth(1).press('Delete');
      const one = boxes.nth(0);
      await one.focus();
      // To the upper left corner of what is left, then as wide as it.
      for (let i = 0; i < 40; i++) await panel.keyboard.press('ArrowUp');
      for (let i = 0; i < 30; i++) await panel.keyboard.press('Shift+ArrowDown');
      const fresh = await keep();
      expect(fresh.picture).toMatchObject({ width: 60, height: 60, hidden: 1, cropped: true });
      const src = await keptAddress(fresh);
      expect(
        await coloursAt(store, src, [
          [0.5, 0.02],
          [0.02, 0.5],
          [0.98, 0.5],
        ]),
      ).toEqual([BLACK, '0,0,255', '0,0,255']);
    });

    it('can be chosen on the disk, several at once, and is asked about one by one', async () => {
      const buffer = Buffer.from(await madePicture(store, 'image/png'));
      const file = (name: string) => ({ name, mimeType: 'image/png', buffer });
      await panel.locator('#capture input[type=file]').setInputFiles([file('1.png'), file('2.png')]);
      await said('panel.capture.waiting').waitFor();
      const count = (await kept()).length;
      await keep();
      await drop();
      await panel.getByRole('button', { name: word('panel.capture.bringBack') }).click();
      await picture().waitFor();
      await drop();
      expect(await kept()).toHaveLength(count + 1);
    });

    it.each([
      ['svg', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
      ['gif', 'image/png', 'GIF89a'],
      ['notPicture', 'image/jpeg', '%PDF-1.7'],
      ['broken', 'image/png', '\x89PNG\r\n\x1a\n'],
    ])('is refused in words when it is %s, whatever it is called', async (why, type, text) => {
      await hand('drop', [{ name: 'a.png', type, bytes: [...text].map((char) => char.charCodeAt(0)) }]);
      await panel
        .getByText(word(`panel.capture.trouble.${why}`))
        .first()
        .waitFor();
      expect(await picture().count()).toBe(0);
    });

    it('leaves pasted text to whom it belongs, also where a table brings its picture along', async () => {
      const bytes = await madePicture(store, 'image/png');
      await hand('paste', [{ name: 'a.png', type: 'image/png', bytes }], '你好');
      await panel.getByRole('textbox', { name: word('panel.paste.box') }).waitFor();
      expect(await picture().count()).toBe(0);
      await panel.keyboard.press('Escape');
    });
  });

  describe('of the page', () => {
    it('a block is kept as words and clean markup', async () => {
      await bar('panel.capture.region').click();
      await page.locator(PICK_TAG).waitFor({ state: 'attached' });
      await page.getByText('退款金额').first().click({ force: true });
      await card().locator('blockquote').waitFor();
      const fresh = await keep();
      expect(fresh).toMatchObject({ form: 'region', url: caseAddress(c), picture: null });
      expect(fresh.text).toContain('退款金额');
      expect(fresh.html).toContain('退款金额');
      expect(fresh.html).not.toMatch(/class|style|href|on\w+=/);
    });

    it('pointing can be called off', async () => {
      await bar('panel.capture.region').click();
      await page.locator(PICK_TAG).waitFor({ state: 'attached' });
      await bar('panel.capture.region').click();
      await page.locator(PICK_TAG).waitFor({ state: 'detached' });
      await bar('panel.capture.page').and(panel.locator(':enabled')).waitFor();
    });

    it('selected words are quoted with their lines, and numbers of people starred', async () => {
      await page.evaluate(() => {
        const box = document.createElement('p');
        box.id = 'words';
        box.append('亲，没收到货', document.createElement('br'), '打我 13812345678');
        document.body.append(box);
        getSelection()?.selectAllChildren(box);
      });
      await bar('panel.capture.quote').click();
      await card().locator('blockquote').waitFor();
      const fresh = await keep();
      expect(fresh).toMatchObject({
        form: 'quote',
        url: caseAddress(c),
        text: '亲，没收到货\n打我 138****5678',
      });
      await page.evaluate(() => document.querySelector('#words')?.remove());
      await bar('panel.capture.quote').click();
      await said('panel.capture.trouble.noWords').waitFor();
    });

    it('a picture whose link expires is told of, and kept with one tap as the page shows it', async () => {
      await page.evaluate(async (src) => {
        const image = document.createElement('img');
        image.id = 'sent';
        image.src = src;
        image.style.cssText = 'position:fixed;left:40px;top:300px;width:120px;height:60px';
        document.body.append(image);
        await image.decode();
      }, SIGNED);
      // It is looked for when the page is read; the panel is opened again here.
      await panel.reload();
      await said('panel.capture.expiring').waitFor();
      await panel
        .getByRole('button', { name: beginning(word('panel.capture.keepIt')) })
        .last()
        .click();
      await said('panel.capture.shownSize').waitFor();
      const fresh = await keep();
      expect(fresh).toMatchObject({
        form: 'picture',
        url: caseAddress(c),
        picture: { width: 120, height: 60 },
      });
      expect(
        await coloursAt(store, await keptAddress(fresh), [
          [0.25, 0.5],
          [0.75, 0.5],
        ]),
      ).toEqual(['255,0,0', '0,0,255']);
    });

    it('its menu leads to the same, and a picture of its own gives its own pixels', async () => {
      const src = `data:image/png;base64,${Buffer.from(await madePicture(store, 'image/png')).toString('base64')}`;
      await page.evaluate(async (own) => {
        const image = document.querySelector<HTMLImageElement>('#sent') as HTMLImageElement;
        image.src = own;
        image.style.width = '30px';
        await image.decode();
      }, src);
      await fromBrowser('contextMenus.onClicked', {
        menuItemId: 'picture',
        srcUrl: src,
        pageUrl: caseAddress(c),
        frameId: 0,
      });
      await picture().waitFor();
      const fresh = await keep();
      expect(fresh).toMatchObject({ form: 'picture', picture: { width: 120, height: 60 } });
      await page.evaluate(() => document.querySelector('#sent')?.remove());
    });
  });

  describe('what is not kept yet', () => {
    it('is still there when the panel was closed', async () => {
      await bar('panel.capture.page').click();
      await picture().waitFor();
      await panel.reload();
      await picture().waitFor();
    });

    it('goes to no case by guess when the page has moved on to another', async () => {
      const ids = (await kept()).length;
      await page.goto(caseAddress(other));
      await panel.getByText(other.afterSaleId).first().waitFor();
      await card().getByText(word('panel.capture.ask')).waitFor();
      const button = card().getByRole('button', { name: word('panel.capture.keep'), exact: true });
      expect(await button.isDisabled()).toBe(true);
      await card()
        .getByRole('button', { name: c.afterSaleId.slice(-4) })
        .click();
      const fresh = await keep();
      expect(fresh.caseKey).toContain(c.afterSaleId);
      expect(fresh.url).toBe(caseAddress(c));
      expect(await kept()).toHaveLength(ids + 1);
    });
  });

  it('left a log that says who, what and when, and told nobody', async () => {
    const entries = await storedTable(store, 'entries');
    const logged = entries.filter(({ kind }) => kind === 'evidence').map(({ evidenceId }) => evidenceId);
    expect(logged.toSorted()).toEqual((await kept()).map(({ id }) => id).toSorted());
    expect(desk.strays).toEqual([]);
  });

  it('left the page as it was, and none of it heard of the clicks', async () => {
    const again = await desk.console(caseAddress(c));
    const strip = await desk.strip(again);
    await until('the strip speaks', () => strip.text());
    expect(await pageWithoutUs(again)).toBe(before);
    expect(await notedActs(again)).toEqual([]);
  });

  it('asked the network for nothing', async () => {
    await desk.close();
    expect(askedByExtensions(netLog)).toEqual([]);
  });
});
