import type { Site } from './site.ts';

/** 411.ca and Canada411. */
export const directory411: Site = {
  id: '411',
  hosts: /(?:^|\.)(?:411\.ca|canada411\.ca)$/,
  phones: [['[data-phone]', 'data-phone']],
  trackedPhones: true,
  subject: /^\/(?:business|bus)\//,
  ignore: 'footer',
};
