/** What the address of a directory must be. */

/** Nobody on the way can see or change what is asked there: https, or this device. */
export function isSecure(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isHere = /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

/** The folder that an address names, however it ends. */
export const folderOf = (address: string): string =>
  new URL(address).href.replace(/\/?(?:manifest\.json)?$/, '/');
