/**
 * The one Trusted Types policy of every extension page. The page policy (wxt.config.ts) lets no other in, so
 * whatever turns a string into markup, script or a script address passes here first.
 *
 * Markup from strings is refused whole: text with `<` throws. Style text holds none, and filling `<style>`
 * is all the UI kit needs. Must be the first import of a page's `main.tsx`: a sink used before it fails.
 */
type Rules = {
  createHTML(text: string): string;
  createScript(text: string): never;
  createScriptURL(address: string): string;
};
type PolicyFactory = { createPolicy(name: 'default', rules: Rules): unknown };

/** What each sink accepts. `origin` is the extension's own; any other script address is refused. */
export function pageRules(origin: string): Rules {
  return {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('Markup from a string is refused on this page.');
      return text;
    },
    createScript() {
      throw new TypeError('Script from a string is refused on this page.');
    },
    createScriptURL(address) {
      if (new URL(address, origin).origin !== origin) {
        throw new TypeError('A script from elsewhere is refused on this page.');
      }
      return address;
    },
  };
}

// Firefox before 148 has no Trusted Types; there the page policy's other lines stand alone.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy('default', pageRules(globalThis.location.origin));
