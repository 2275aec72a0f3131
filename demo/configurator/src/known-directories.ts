/** `settings.json` beside the page: the directories that its host stands for. */
export interface KnownDirectory {
  address: string;
  publicKey: string;
  name: { fr?: string; en?: string };
}

/** @throws where it cannot be read */
export async function knownDirectories(): Promise<KnownDirectory[]> {
  const response = await fetch(new URL('settings.json', location.href));
  if (!response.ok) throw new Error(`settings.json answered ${response.status}.`);
  const { directories = [] } = (await response.json()) as { directories?: KnownDirectory[] };
  return directories;
}

export const isSameAddress = (one: string, other: string): boolean =>
  URL.canParse(one) &&
  URL.canParse(other) &&
  new URL(one).href.replace(/\/?$/, '/') === new URL(other).href.replace(/\/?$/, '/');
