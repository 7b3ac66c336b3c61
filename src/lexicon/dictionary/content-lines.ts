/** A line of a dictionary without its comments. */
export interface ContentLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines that hold something. Comments run from ; or # to the end of the line, and from <!-- to --> over several. */
export function contentLines(text: string): readonly ContentLine[] {
  const lines: ContentLine[] = [];
  let inside = false;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const outside = withoutMarkup(line, inside);
    inside = outside.inside;
    const content = withoutRemark(outside.text);
    if (content.trim() !== '') lines.push({ number: index + 1, text: content });
  }
  return lines;
}

function withoutMarkup(line: string, before: boolean): { readonly text: string; readonly inside: boolean } {
  let text = '';
  let inside = before;
  for (let at = 0; at < line.length; ) {
    const mark = inside ? '-->' : '<!--';
    const next = line.indexOf(mark, at);
    const end = next < 0 ? line.length : next;
    if (!inside) text += line.slice(at, end);
    if (next >= 0) inside = !inside;
    at = next < 0 ? line.length : next + mark.length;
  }
  return { text, inside };
}

/** A # inside brackets is a code, and one inside a word belongs to it. */
function withoutRemark(line: string): string {
  if (line.trimStart().startsWith('#')) return '';
  const remark = /;|\s#(?![^[]*\])/.exec(line);
  return remark === null ? line : line.slice(0, remark.index);
}
