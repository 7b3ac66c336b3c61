/** A column of a sample: what stands in it, and the names under which it is taken too. */
export interface Column {
  readonly name: ColumnName;
  readonly aliases: readonly string[];
  /** For the template and the docs, one sentence or two. */
  readonly means: string;
}

export type ColumnName =
  | 'id'
  | 'text'
  | 'file'
  | 'published'
  | 'words'
  | 'type'
  | 'mode'
  | 'who_country'
  | 'who_role'
  | 'whom_country'
  | 'whom_role'
  | 'status'
  | 'date'
  | 'place'
  | 'place_country';

/** Every column of a sample, in the order of the template. Names are compared without case, spaces and underscores. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'id',
    aliases: ['text_id', 'report_id', 'key'],
    means: 'Your name for the text. Rows of the same id are events of the same text. Must be there.',
  },
  {
    name: 'text',
    aliases: ['sentence', 'event_text', 'story'],
    means: 'The text as you read it; once is enough, in any row of its id. Or give file.',
  },
  {
    name: 'file',
    aliases: ['path', 'filename'],
    means: 'Instead of text: the path of the report, counted from the folder of this sample.',
  },
  {
    name: 'published',
    aliases: ['publication_date', 'pub_date', 'report_date'],
    means: 'When the text was published: "on Monday" is counted from it. 2022-11-14, 2022-11 or 2022.',
  },
  {
    name: 'words',
    aliases: ['trigger', 'what_words', 'event_words'],
    means: 'Words of the text that tell the event, as "arrested". Tells two events of a text apart; not judged.',
  },
  {
    name: 'type',
    aliases: ['event_type', 'event'],
    means: 'PLOVER event type, as COERCE. Must be there. An empty cell says that the text tells no event.',
  },
  { name: 'mode', aliases: ['event_mode'], means: 'Mode of the type, as arrest.' },
  {
    name: 'who_country',
    aliases: ['actor_country', 'source_country', 'actor1_country', 'actor1_country_code', 'who_countries'],
    means:
      'Countries of the doers, ISO 3166-1 alpha-3 or the country’s English name; several with "; " between them. UNO, EUR, IGO, NGO, ISM, IMG, MNC for what has none.',
  },
  {
    name: 'who_role',
    aliases: ['actor_role', 'actor_sector', 'source_sector', 'actor1_type1_code', 'who_roles', 'who_sector'],
    means: 'Their sectors, as GOV or "GOV; MIL", in the order of the countries; a single one is that of all.',
  },
  {
    name: 'whom_country',
    aliases: ['recipient_country', 'target_country', 'actor2_country', 'actor2_country_code', 'whom_countries'],
    means: 'Countries of those it was done to.',
  },
  {
    name: 'whom_role',
    aliases: ['recipient_role', 'recipient_sector', 'target_sector', 'actor2_type1_code', 'whom_roles', 'whom_sector'],
    means: 'Their sectors.',
  },
  {
    name: 'status',
    aliases: [],
    means: 'How the text stands to the event: asserted, alleged, denied, negated, planned, threatened, demanded, possible, hypothetical.',
  },
  {
    name: 'date',
    aliases: ['when', 'event_date'],
    means: 'When it happened: 2022-11-14, 2022-11, 2022, or from/to as 2022-11-01/2022-11-10.',
  },
  { name: 'place', aliases: ['where', 'location'], means: 'Where it happened, the name as in the text.' },
  { name: 'place_country', aliases: ['where_country', 'location_country'], means: 'The country of that place.' },
];

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
const BY_NAME: ReadonlyMap<string, ColumnName> = new Map(
  COLUMNS.flatMap(({ name, aliases }) => [name, ...aliases].map((known) => [plain(known), name] as const)),
);

/** The column that a heading names; null for one that is not looked at. */
export const columnNamed = (heading: string): ColumnName | null => BY_NAME.get(plain(heading)) ?? null;
