/** A pattern for paths, "reports/2022-*.txt". */
export interface Glob {
  /** The folder that all matches are in: "reports"; "." where the pattern begins with a wildcard. */
  readonly folder: string;
  /** Whether a path with forward slashes, from `folder` on and with it, matches. */
  readonly matches: (path: string) => boolean;
}

/** `null` where the input has no wildcard. `*`, `?` and `[a-z]` stay within a name, `**` crosses folders, `{a,b}` is a choice. */
export function globOf(input: string): Glob | null {
  if (!/[*?[\]{}]/.test(input)) return null;
  const pattern = input.replace(/^(?:\.\/+)+/, '').replace(/\/{2,}/g, '/');
  const wild = pattern.search(/[*?[{]/);
  const slash = pattern.lastIndexOf('/', wild < 0 ? pattern.length : wild);
  const expression = regExpOf(pattern);
  return { folder: slash < 0 ? '.' : slash === 0 ? '/' : pattern.slice(0, slash), matches: (path) => expression.test(path) };
}

const WILDCARDS: ReadonlyMap<string, string> = new Map([
  ['**/', '(?:.*/)?'],
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);

function regExpOf(pattern: string): RegExp {
  const expressionOf = (part: string): string => WILDCARDS.get(part) ?? (part.length > 1 ? classOf(part) : `\\${part}`);
  const sources = choices(pattern).map((choice) => choice.replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|[^\w\s]/g, expressionOf));
  return new RegExp(`^(?:${sources.join('|')})$`, 's');
}

/** "a{b,c}" as "ab" and "ac"; a brace without its other stands for itself. */
function choices(pattern: string): readonly string[] {
  const found = /\{([^{}]*)\}/.exec(pattern);
  if (found === null) return [pattern];
  const [whole, inner = ''] = found;
  const ends = [pattern.slice(0, found.index), pattern.slice(found.index + whole.length)];
  return inner.split(',').flatMap((option) => choices(ends.join(option)));
}

/** "[a-z]" or "[!a-z]"; a range that runs backwards holds its three characters. */
function classOf(part: string): string {
  const negated = part.startsWith('[!');
  const inner = part.slice(negated ? 2 : 1, -1).replace(/[\\^[]/g, '\\$&');
  const ranges = inner.replace(/(.)-(.)/g, (range, from: string, to: string) => (from <= to ? range : `${from}\\-${to}`));
  return `(?!/)[${negated ? '^' : ''}${ranges}]`;
}
