/** True on a narrow page, where the report stands below the events: list.css and report.css change at the same width. */
export const isStacked = (): boolean => window.matchMedia('(max-width: 899px)').matches;
