import type { Site } from './site.ts';

/** OpenStreetMap: an object's page is a table of tags, `website` and `phone` among them. */
export const openstreetmap: Site = {
  id: 'openstreetmap',
  hosts: /(?:^|\.)openstreetmap\.org$/,
  item: '.browse-section, #sidebar_content, table.browse-tag-list',
  subject: /^\/(?:node|way|relation)\//,
};
