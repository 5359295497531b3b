/**
 * How many of these resources came from elsewhere than the extension itself. The browser notes each it was asked for,
 * so on a page of ours this is a measurement and no promise.
 */
export const requestsOut = (resources: readonly { name: string }[], origin: string): number =>
  resources.filter(({ name }) => !name.startsWith(`${origin}/`) && !/^(data|blob):/.test(name)).length;
