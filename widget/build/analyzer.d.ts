declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** The command `cem`; returns what it would write. */
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<unknown>;
}
