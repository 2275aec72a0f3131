/**
 * `pnpm package:extension`: what the stores take, in `.output`: a zip for Chrome, for Edge and for Firefox, the sources that
 * Mozilla builds Firefox's from, and the folder that Xcode makes Safari's of.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { build, zip } from 'wxt';

const root = path.dirname(import.meta.dirname);
const made: string[] = [];
for (const browser of ['chrome', 'edge', 'firefox']) made.push(...(await zip({ root, browser })));
await build({ root, browser: 'safari' });

console.log('\nFor the stores:');
for (const file of made) {
  const { size } = await stat(file);
  console.log(`  ${path.relative(process.cwd(), file)}  ${Math.round(size / 1000)} kB`);
}
console.log('For Safari, on a Mac with Xcode:');
console.log(
  `  xcrun safari-web-extension-converter ${path.relative(process.cwd(), path.join(root, '.output', 'safari-mv3'))}`,
);
