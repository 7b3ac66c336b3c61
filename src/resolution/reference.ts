import type { Report, ReportReference } from '../core/schema.js';

/** What a record says of the report it comes from. */
export const referTo = ({ id, key, title, publisher, url, published, language, origin }: Report): ReportReference => ({
  id,
  key,
  title,
  publisher,
  url,
  published,
  language,
  origin,
});
