/** Given when the extension is built for one directory; see README.md. */
interface ImportMetaEnv {
  readonly WXT_RELAIS_DIRECTORY?: string;
  readonly WXT_RELAIS_PUBLIC_KEY?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
