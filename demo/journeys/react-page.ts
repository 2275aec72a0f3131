/** A small application with the box as a React component, for the journey that adopts it. */
import { RelaisSearch } from '@relais/widget/react';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.querySelector<HTMLElement>('#root')!;
const { directory, publicKey } = JSON.parse(root.dataset.settings!);

function Application() {
  const [count, setCount] = useState<number>();
  const [lang, setLang] = useState('fr');
  return h(
    'main',
    null,
    h('button', { type: 'button', onClick: () => setLang('en') }, 'English'),
    h(RelaisSearch, {
      directory,
      publicKey,
      near: 'Sudbury',
      lang,
      onResults: (event) => setCount(event.count),
    }),
    h('p', null, count === undefined ? 'Rien encore' : `${count} trouvés`),
  );
}

createRoot(root).render(h(Application));
