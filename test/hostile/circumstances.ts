/** A row of docs/hostile-input.md that is no file: what stands around a run. Each is proven by a test that names its key. */
export interface Circumstance {
  readonly key: string;
  readonly tried: string;
  readonly gets: string;
}

export const CIRCUMSTANCES: readonly Circumstance[] = [
  { key: 'missing', tried: 'a file that is not there, a broken link in a folder, a name with a null in it', gets: '`unreadable`' },
  {
    key: 'breaks-off',
    tried: 'a file whose reading fails in the middle',
    gets: '`unreadable`, with what the system says; its lines before are on record',
  },
  { key: 'closed-folder', tried: 'a folder inside a folder that may not be opened', gets: '`unreadable` for it; its neighbours are read' },
  { key: 'refused', tried: 'a report that the store will not take', gets: '`coding`; the others of its batch are recorded' },
  {
    key: 'disk-full',
    tried: 'a disk that is full while the store is written',
    gets: 'the run ends with code 2 and says so; what was recorded before stays, and the same command goes on from there',
  },
  {
    key: 'output-full',
    tried: 'a disk that is full where the output goes',
    gets: 'the run ends with code 2 and says so; all is on record',
  },
  { key: 'messages-full', tried: 'a disk that is full where the messages go', gets: 'the run goes on without messages' },
  {
    key: 'two-processes',
    tried: 'two processes that read into one store at once',
    gets: 'both end well, and what both read is on record once',
  },
  {
    key: 'locked',
    tried: 'a store that another process keeps locked for more than five seconds',
    gets: 'the run ends with code 2 and says so; the same command goes on later',
  },
  { key: 'older', tried: 'a store of an older OnRecord', gets: 'brought to the latest schema, and read into' },
  { key: 'newer', tried: 'a store of a newer OnRecord', gets: 'refused with code 2, and left as it is' },
  { key: 'damaged', tried: 'a file that is no store, named as one', gets: 'refused with code 2, and left as it is' },
  {
    key: 'killed',
    tried: 'a run that is killed with −9 at twenty random moments, and taken up again each time',
    gets: 'in the end the same, byte for byte, as an undisturbed run',
  },
  {
    key: 'garbage',
    tried: 'hundreds of generated texts: odd Unicode, huge words, marks without their other half, nothing but marks',
    gets: 'every one is coded; every quotation stands in the text where it says',
  },
];

/** The name of the test that proves a row. */
export function titleOf(key: string): string {
  const row = CIRCUMSTANCES.find((one) => one.key === key);
  if (row === undefined) throw new RangeError(`there is no row "${key}"`);
  return `${row.tried}: ${row.gets}`;
}
