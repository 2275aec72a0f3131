/**
 * The text of an element, where it has no more characters than `most`; undefined where it has. Unlike `textContent` it
 * costs no more than that: asked of every ancestor, `textContent` reads a long page thousands of times.
 */
export function shortText(element: Element, most: number): string | undefined {
  let text = '';
  let node: Node | null = element.firstChild;
  for (let steps = 0; node; steps++) {
    if (steps > most) return undefined;
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (text.length > most) return undefined;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    node = node && node !== element ? node.nextSibling : null;
  }
  return text;
}
