/** A row of a table as a spreadsheet counts it, from 1, with its cells. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What stands between cells: the one that the first row that is no comment has most of. */
const SEPARATORS = [',', ';', '\t'] as const;

/** The rows of a table with quoted cells (RFC 4180), separated by commas, semicolons or tabs; blank rows are counted and left out. */
export function csvRows(content: string): readonly TableRow[] {
  const separator = separatorOf(content);
  const rows: TableRow[] = [];
  let at = 0;
  for (let number = 1; at < content.length; number++) {
    const { cells, end } = rowAt(content, at, separator);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
    at = end;
  }
  return rows;
}

function separatorOf(content: string): string {
  const heading = content.split(/\r\n|\n|\r/).find((line) => line.trim() !== '' && !/^["\s]*#/.test(line)) ?? '';
  const count = (separator: string): number => heading.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** The cells of the row that begins at an offset, and where the next begins. A line that begins with # is one cell: quotes mean nothing there. */
function rowAt(content: string, start: number, separator: string): { readonly cells: readonly string[]; readonly end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = content[at] === '"' ? quotedAt(content, at) : plainAt(content, at, content[start] === '#' ? '' : separator);
    cells.push(cell.text);
    at = cell.end;
    if (content[at] !== separator) break;
    at += 1;
  }
  return { cells, end: content.startsWith('\r\n', at) ? at + 2 : at + 1 };
}

interface Cell {
  readonly text: string;
  /** Offset of the separator, the end of the line or of the content. */
  readonly end: number;
}

function plainAt(content: string, start: number, separator: string): Cell {
  let end = start;
  while (end < content.length && content[end] !== separator && content[end] !== '\n' && content[end] !== '\r') end++;
  return { text: content.slice(start, end), end };
}

/** A cell in quotes, in which two quotes are one; without a closing quote it goes to the end. */
function quotedAt(content: string, start: number): Cell {
  let text = '';
  let at = start + 1;
  for (;;) {
    const quote = content.indexOf('"', at);
    if (quote < 0) return { text: text + content.slice(at), end: content.length };
    text += content.slice(at, quote);
    if (content[quote + 1] !== '"') {
      const rest = /[,;\t\r\n]/.exec(content.slice(quote + 1, quote + 1000));
      const end = rest === null ? content.length : quote + 1 + rest.index;
      return { text: text + content.slice(quote + 1, end).trimEnd(), end };
    }
    text += '"';
    at = quote + 2;
  }
}
