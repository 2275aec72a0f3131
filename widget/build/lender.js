/** The loader, for the chunks that load others: the entry lends it as soon as this one is there. */
let $lend;
const lent = new Promise((resolve) => {
  $lend = resolve;
});

export const $loader = (table) => {
  const load = lent.then((loader) => loader(table));
  return async (numbers) => (await load)(numbers);
};
export { $lend };
