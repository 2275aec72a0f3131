/** Builds an element; whatever comes from data is text, never markup. Undefined children are left out. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string | undefined> = {},
  ...children: Array<Node | string | undefined>
): HTMLElementTagNameMap[T] {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) built.setAttribute(name, value);
  }
  built.append(...children.filter((child) => child !== undefined));
  return built;
}

export function button(label: string | Node, name: string, press: () => void): HTMLButtonElement {
  const built = element('button', { type: 'button', class: name }, label);
  built.addEventListener('click', (event) => {
    // A page may not press what belongs to the reader.
    if (event.isTrusted) press();
  });
  return built;
}
