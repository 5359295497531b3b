import { OWN_TAGS } from '../../in-page/shadow-host';

/** Whoever asked for it may be gone before they ask for the end; ms. */
const AT_MOST = 3_000;

let end: ReturnType<typeof setTimeout>;

/**
 * Our own things leave the picture or come back; they keep their places. Resolves when a frame was drawn so, or
 * soon after when the browser draws none.
 */
export async function stepAside(aside: boolean): Promise<void> {
  clearTimeout(end);
  for (const host of document.querySelectorAll<HTMLElement>(OWN_TAGS.join())) {
    if (aside) host.style.setProperty('--shown', '0');
    else host.style.removeProperty('--shown');
  }
  if (!aside) return;
  end = setTimeout(() => void stepAside(false), AT_MOST);
  await new Promise((drawn) => {
    requestAnimationFrame(() => requestAnimationFrame(drawn));
    setTimeout(drawn, 200);
  });
}
