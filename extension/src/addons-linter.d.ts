/** The part of Mozilla's linter that the tests use: it comes without types. */
declare module 'addons-linter' {
  interface Finding {
    code: string;
    message: string;
    file?: string;
  }
  const linter: {
    createInstance(options: { config: object; runAsBinary: boolean }): {
      run(): Promise<{ errors: Finding[]; warnings: Finding[] }>;
    };
  };
  export default linter;
}
