import type { Annotation, GivenSentence, Name, Report, Sentence, Token } from '../core/schema.js';
import type { World } from '../core/world.js';
import type { LemmaTables, Morphology, TaggedForm } from './lemma.js';
import { settleNames } from './lexicon-names.js';
import { type ParsedWords, parseWords } from './parse.js';
import type { Parser } from './parser.js';
import { splitSentences } from './sentences.js';
import { repairTree } from './repair.js';
import { situationsOf } from './situation.js';
import type { TokenRules } from './token-rules.js';
import { tokenize } from './tokenize.js';

/** Finds the names of a report's sentences. */
export type NameTagger = (sentences: readonly Sentence[], text: string) => readonly Name[];

/** The language engine, loaded: rules of tokens, parser, lemmas and name tagger of one language. */
export interface Engine {
  readonly rules: TokenRules;
  readonly parser: Parser;
  readonly lemmas: LemmaTables;
  /** Lemma and features of a word; remembers what it has seen. */
  readonly morphology: (word: TaggedForm) => Morphology;
  readonly tagNames: NameTagger;
  readonly world: World;
}

/** Stage 2: sentences with words, tags and trees, and names. Sentences and words that the source fixed are kept. */
export function annotate(report: Report, engine: Engine): Annotation {
  const sentences = parse(report, engine).map((sentence) => ({ ...sentence, tokens: settleNames(sentence.tokens, engine.world) }));
  return { report, sentences, names: engine.tagNames(sentences, report.text) };
}

function parse({ text, given }: Report, { rules, parser, lemmas, morphology }: Engine): readonly Sentence[] {
  const spans = given ?? splitSentences(text, rules).map((span): GivenSentence => ({ ...span, words: tokenize(text, span, rules) }));
  const filled = spans.filter((span) => span.words.length > 0);
  const forms = filled.map((span) => span.words.map((word) => text.slice(word.start, word.end)));
  const parsed = parseWords(forms, parser);
  return filled.map(({ start, end, words }, index) => {
    const own = forms[index] as readonly string[];
    const tree = repairTree(own, parsed[index] as ParsedWords);
    const { upos, xpos, head, deprel } = tree;
    const situations = situationsOf(own, tree, lemmas.persons);
    const tokens = words.map((word, i): Token => {
      const tagged = { form: own[i] as string, upos: upos[i] as string, xpos: xpos[i] as string, situation: situations[i] ?? '' };
      const { lemma, feats } = morphology(tagged);
      return { start: word.start, end: word.end, text: tagged.form, lemma, upos: tagged.upos, xpos: tagged.xpos, feats, head: head[i] as number, deprel: deprel[i] as string };
    });
    return { start, end, tokens };
  });
}
