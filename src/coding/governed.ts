import type { Status, Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import type { ContentKind, Governor, Governors, StatusLexicon } from './status-lexicon.js';
import { PLAIN, type StatusReading } from './status-reading.js';
import { isPassive } from './voice.js';

/** What a word's governor makes of it; `read` gives the status of any other word. */
export function governed(tree: Tree, at: number, lexicon: StatusLexicon, read: (word: number) => StatusReading): StatusReading {
  const token = tree.tokens[at] as Token;
  const above = (): StatusReading => read(token.head);
  if (isHortative(tree, token, lexicon)) return above();
  switch (relation(token)) {
    case 'xcomp':
      return content(tree, at, find(tree, at, lexicon), above) ?? unlisted(tree, at, above);
    case 'ccomp':
      return content(tree, at, find(tree, at, lexicon), above) ?? unsaid(tree, at, above);
    case 'csubj':
      return (tree.tokens[token.head]?.upos === 'ADJ' ? content(tree, at, find(tree, at, lexicon), above) : null) ?? bare(tree, at);
    case 'advcl':
      return clause(tree, at, lexicon, above);
    case 'acl':
      return token.deprel === 'acl:relcl' ? relativeClause(tree, at, read) : nounClause(tree, at, lexicon, above);
    default:
      return token.upos === 'NOUN' || token.upos === 'PROPN' ? noun(tree, at, lexicon, above) : PLAIN;
  }
}

/** Verbs that no list has are taken to carry their content out ("began to"); adjectives only make it possible ("free to"). */
function unlisted(tree: Tree, at: number, above: () => StatusReading): StatusReading {
  const { head } = tree.tokens[at] as Token;
  return tree.tokens[head]?.upos === 'ADJ' && isInfinitive(tree, at) ? { status: 'possible', words: [head] } : above();
}

/** "did not say that", "might say that": what nobody has said, or only may, is left open. */
function unsaid(tree: Tree, at: number, above: () => StatusReading): StatusReading {
  const { head } = tree.tokens[at] as Token;
  const outer = above();
  return outer.status === 'negated' || outer.status === 'hypothetical'
    ? { status: 'possible', words: [head, ...outer.words] }
    : bare(tree, at);
}

/** "To attack would be a mistake": an infinitive that no word carries out. */
const bare = (tree: Tree, at: number): StatusReading => (isInfinitive(tree, at) ? { status: 'possible', words: [at] } : PLAIN);

/** "Let us meet": an order to oneself and others. */
const isHortative = (tree: Tree, { head, deprel }: Token, lexicon: StatusLexicon): boolean =>
  lexicon.hortative.has((tree.tokens[head] as Token).lemma.toLowerCase()) &&
  (deprel === 'xcomp' || deprel === 'ccomp') &&
  childrenBy(tree, head, 'nsubj', 'mark', 'aux').length === 0;

/** Statuses of what has not happened, or is not known to have. */
const UNREAL: ReadonlySet<Status> = new Set(['planned', 'threatened', 'demanded', 'possible', 'hypothetical', 'alleged']);

/** The content of a governor, by what that is itself: "managed to", "did not manage to", "may manage to". Null without a governor. */
function content(tree: Tree, at: number, governor: Governor | undefined, above: () => StatusReading): StatusReading | null {
  if (governor === undefined) return null;
  const { head } = tree.tokens[at] as Token;
  const outer = above();
  if (governor.factive || (governor.status === 'demanded' && isIndicative(tree, at))) return PLAIN;
  if (outer.status === 'negated' || outer.status === 'denied') return give(governor.negated, [head, ...outer.words]);
  if (!UNREAL.has(outer.status)) return give(governor.status, [head]);
  const words = [head, ...outer.words];
  if (governor.status === 'asserted') return outer;
  if (outer.status === 'hypothetical' || outer.status === 'alleged') return { status: outer.status, words };
  return governor.status === 'negated' ? { status: 'possible', words } : { status: governor.status, words: [head] };
}

/** "insisted that they left": what is said, not what is demanded ("that they leave"). */
const isIndicative = (tree: Tree, at: number): boolean =>
  (tree.tokens[at] as Token).deprel === 'ccomp' &&
  [at, ...childrenBy(tree, at, 'aux', 'aux:pass', 'cop')].some((c) => ['VBD', 'VBZ', 'VBP'].includes(tree.tokens[c]?.xpos ?? ''));

const give = (status: Status, words: readonly number[]): StatusReading => (status === 'asserted' ? PLAIN : { status, words });

/** The governor that fits the kind of content, with its particle or the content's preposition where the lexicon has them. */
function find(tree: Tree, at: number, lexicon: StatusLexicon): Governor | undefined {
  const { head } = tree.tokens[at] as Token;
  const governor = tree.tokens[head] as Token;
  const lists: Governors = governor.upos === 'NOUN' || governor.upos === 'PROPN' ? lexicon.nouns : lexicon.governors;
  const lemma = governor.lemma.toLowerCase();
  const marker = markerOf(tree, at);
  const particle = childrenBy(tree, head, 'compound:prt')[0];
  const kind = kindOf(tree, at);
  const names = [
    ...(marker === '' ? [] : [`${governor.text.toLowerCase()} ${marker}`, `${lemma} ${marker}`]),
    particle === undefined ? lemma : `${lemma} ${(tree.tokens[particle] as Token).lemma.toLowerCase()}`,
  ];
  for (const name of names) {
    const found = lists.get(name)?.find((g) => g.content.has(kind));
    if (found !== undefined) return found;
  }
  return undefined;
}

function kindOf(tree: Tree, at: number): ContentKind {
  const token = tree.tokens[at] as Token;
  if (token.xpos === 'NN' && token.lemma.endsWith('ing')) return 'ing'; // "arrested for spying"
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return childrenBy(tree, at, 'cop').length > 0 ? clausal(tree, at) : 'noun';
  return clausal(tree, at);
}

function clausal(tree: Tree, at: number): ContentKind {
  if (isInfinitive(tree, at)) return 'to';
  return (tree.tokens[at] as Token).xpos === 'VBG' && childrenBy(tree, at, 'nsubj', 'aux').length === 0 ? 'ing' : 'that';
}

/** Lemma of the preposition or conjunction that opens the content. */
function markerOf(tree: Tree, at: number): string {
  const mark = childrenBy(tree, at, 'mark', 'case')[0];
  return mark === undefined ? '' : (tree.tokens[mark] as Token).lemma.toLowerCase();
}

/** "do not live in towns that house rebels", "if they had men who fight": nobody in particular, so nothing that is known to happen. */
function relativeClause(tree: Tree, at: number, read: (word: number) => StatusReading): StatusReading {
  const noun = tree.tokens[(tree.tokens[at] as Token).head] as Token;
  const finite = [at, ...childrenBy(tree, at, 'aux', 'aux:pass', 'cop')].some((c) => ['VBZ', 'VBP'].includes(tree.tokens[c]?.xpos ?? ''));
  if (!finite || noun.upos !== 'NOUN' || !['obj', 'obl'].includes(relation(noun)) || isDefinite(tree, (tree.tokens[at] as Token).head))
    return PLAIN;
  const verb = read(noun.head);
  return verb.status === 'negated' || verb.status === 'hypothetical' ? { status: 'hypothetical', words: verb.words } : PLAIN;
}

/** With an article that points to what is known, or an owner. */
const isDefinite = (tree: Tree, at: number): boolean =>
  tree.children(at).some((c) => {
    const token = tree.tokens[c] as Token;
    return token.deprel === 'nmod:poss' || (relation(token) === 'det' && /Definite=Def|PronType=Dem/.test(token.feats));
  });

/** "a threat to attack": the noun's status; "ordered villagers to leave": that of the verb whose object it is; "troops to attack": planned. */
function nounClause(tree: Tree, at: number, lexicon: StatusLexicon, above: () => StatusReading): StatusReading {
  const { head } = tree.tokens[at] as Token;
  const noun = tree.tokens[head] as Token;
  const listed = markerOf(tree, at) === '' ? null : content(tree, at, find(tree, at, lexicon), above);
  if (listed !== null) return listed;
  const charge = chargeOn(tree, at, lexicon);
  if (charge !== null) return charge;
  const outer = above();
  if (outer.status === 'negated' && tree.tokens[at]?.xpos !== 'VBN') return outer;
  if (lexicon.prospective.has(markerOf(tree, at))) return { status: 'possible', words: [at] };
  if (!isInfinitive(tree, at)) return PLAIN;
  const verb = relation(noun) === 'obj' || noun.deprel === 'nsubj:pass' ? controller(tree, noun.head, lexicon) : undefined;
  if (verb !== undefined) return verb.status === 'asserted' ? above() : { status: verb.status, words: [noun.head] };
  return { status: 'planned', words: [head] };
}

/** "arrested two men for spying": what stands on the object is the content of verb and preposition. */
function chargeOn(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | null {
  const noun = tree.tokens[(tree.tokens[at] as Token).head] as Token;
  if ((relation(noun) !== 'obj' && noun.deprel !== 'nsubj:pass') || isInfinitive(tree, at)) return null;
  const verb = (tree.tokens[noun.head] as Token).lemma.toLowerCase();
  const found = lexicon.governors.get(`${verb} ${markerOf(tree, at)}`)?.find((g) => g.content.has(kindOf(tree, at)));
  return found === undefined ? null : give(found.status, [noun.head]);
}

/** The verb that tells its object to do something. */
const controller = (tree: Tree, verb: number, lexicon: StatusLexicon): Governor | undefined =>
  lexicon.governors.get((tree.tokens[verb] as Token).lemma.toLowerCase())?.find((g) => g.content.has('to'));

/**
 * A noun under a noun or a verb: what promises, demands, fears or prevents it changes it, and a verb that only carries it
 * ("did not launch an attack") lends it its operators; an accepted fact stays one ("cannot be silent about the killings").
 */
function noun(tree: Tree, at: number, lexicon: StatusLexicon, above: () => StatusReading): StatusReading {
  const token = tree.tokens[at] as Token;
  const kind = relation(token);
  if (kind === 'nmod' || kind === 'compound')
    return content(tree, at, find(tree, at, lexicon), above) ?? chargeOn(tree, at, lexicon) ?? PLAIN;
  const passive = kind === 'nsubj' && isPassive(tree, token.head);
  const carried = kind === 'obj' || (kind === 'obl' && !lexicon.circumstances.has(markerOf(tree, at))) || passive;
  const read = carried ? content(tree, at, find(tree, at, lexicon), above) : null;
  if (read !== null) return read;
  const verb = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  return (carried && lexicon.carriers.has(verb)) || (kind === 'nsubj' && lexicon.occurring.has(verb)) ? above() : PLAIN;
}

/** Only what has not happened. */
const unrealOnly = (reading: StatusReading): StatusReading => (UNREAL.has(reading.status) ? reading : PLAIN);

/** An adverbial clause: content of its governor, a purpose, or what lies ahead with its main clause; others stand alone. */
function clause(tree: Tree, at: number, lexicon: StatusLexicon, above: () => StatusReading): StatusReading {
  const marker = markerOf(tree, at);
  if (isInfinitive(tree, at)) return content(tree, at, find(tree, at, lexicon), above) ?? { status: 'planned', words: [at] };
  const { xpos } = tree.tokens[at] as Token;
  if (marker !== '' && xpos === 'VBG' && !lexicon.circumstances.has(marker)) {
    const read = content(tree, at, find(tree, at, lexicon), above);
    if (read !== null) return read;
  }
  const joins =
    xpos === 'VBG' ? marker === '' || lexicon.ahead.has(marker) : ['VBZ', 'VBP', 'VB', 'VBN'].includes(xpos) && lexicon.ahead.has(marker);
  return joins ? unrealOnly(above()) : PLAIN;
}

const isInfinitive = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'mark', 'case').some((m) => (tree.tokens[m] as Token).lemma === 'to' && (tree.tokens[at] as Token).xpos !== 'VBG');
