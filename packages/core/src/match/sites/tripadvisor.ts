import type { Site } from './site.ts';

/** Tripadvisor: sites in base64 between two marks, as `abc_https://site.example/_xyz`, or straight. */
export const tripadvisor: Site = {
  id: 'tripadvisor',
  hosts: /(?:^|\.)tripadvisor\.(?:ca|com|fr|co\.uk)$/,
  links: [
    ['[data-encoded-url]', 'data-encoded-url', (value) => /_(https?:.*)_[^_]*$/.exec(atob(value))?.[1] ?? ''],
  ],
  subject: /^\/(?:Restaurant|Hotel|Attraction)_Review-/,
  ignore: 'footer, [data-test-target="reviews-tab"]',
};
