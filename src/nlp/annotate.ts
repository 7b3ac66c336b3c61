import type { Annotation, GivenSentence, Name, Problem, Report, Sentence, Token } from '../core/schema.js';
import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import type { World } from '../core/world.js';
import type { LemmaTables, Morphology, TaggedForm } from './lemma.js';
import { settleNames } from './lexicon-names.js';
import { type ParsedWords, parseWords } from './parse.js';
import type { Parser } from './parser.js';
import { repairTree } from './repair.js';
import type { RepairWords } from './repair-words.js';
import { cutProblem, cutSentences } from './sentence-cut.js';
import { splitSentences } from './sentences.js';
import { situationsOf } from './situation.js';
import type { TokenRules } from './token-rules.js';
import { tokenize } from './tokenize.js';

/** Finds the names of a report's sentences; throws `OutOfTime`. */
export type NameTagger = (sentences: readonly Sentence[], text: string, timeUp: TimeUp) => readonly Name[];

/** How long a report may take, and who is told what is wrong with it. */
export interface AnnotateOptions {
  readonly timeUp?: TimeUp;
  readonly onProblem?: (problem: Problem) => void;
}

/** The language engine, loaded: rules of tokens, parser, lemmas and name tagger of one language. */
export interface Engine {
  readonly rules: TokenRules;
  readonly parser: Parser;
  readonly repairWords: RepairWords;
  readonly lemmas: LemmaTables;
  /** The string that stands for all words of the same spelling. */
  readonly intern: (word: string) => string;
  /** Lemma and features of a word; remembers what it has seen. */
  readonly morphology: (word: TaggedForm) => Morphology;
  readonly tagNames: NameTagger;
  readonly world: World;
}

/** Sentences that are parsed together: enough for full batches, while a long report's drafts take little memory. */
const AT_ONCE = 1000;

/**
 * Stage 2: sentences with words, tags and trees, and names. Words that the source fixed are kept, and so are its sentences, but for
 * those of more than MOST_WORDS words, which are cut like all others. Throws `OutOfTime`.
 */
export function annotate(report: Report, engine: Engine, { timeUp = UNLIMITED, onProblem }: AnnotateOptions = {}): Annotation {
  const { sentences: cut, cuts } = cutSentences(report.text, wordsOf(report, engine.rules));
  const problem = cutProblem(report, cuts);
  if (problem !== null) onProblem?.(problem);
  const parsed: Sentence[] = [];
  for (let i = 0; i < cut.length; i += AT_ONCE) parsed.push(...parse(report.text, cut.slice(i, i + AT_ONCE), engine, timeUp));
  const sentences = parsed.map((sentence) => ({ ...sentence, tokens: settleNames(sentence.tokens, engine.world) }));
  return { report, sentences, names: engine.tagNames(sentences, report.text, timeUp) };
}

/** Sentences with at least one word. */
function wordsOf({ text, given }: Report, rules: TokenRules): readonly GivenSentence[] {
  const spans = given ?? splitSentences(text, rules).map((span): GivenSentence => ({ ...span, words: tokenize(text, span, rules) }));
  return spans.filter((span) => span.words.length > 0);
}

function parse(
  text: string,
  spans: readonly GivenSentence[],
  { parser, repairWords, lemmas, intern, morphology }: Engine,
  timeUp: TimeUp,
): readonly Sentence[] {
  const forms = spans.map((span) => span.words.map((word) => intern(text.slice(word.start, word.end))));
  const parsed = parseWords(forms, parser, timeUp);
  return spans.map(({ start, end, words }, index) => {
    checkTime(timeUp);
    const own = forms[index] as readonly string[];
    const tree = repairTree(own, parsed[index] as ParsedWords, repairWords);
    const { upos, xpos, head, deprel } = tree;
    const situations = situationsOf(own, tree, lemmas.persons);
    const tokens = words.map((word, i): Token => {
      const tagged = { form: own[i] as string, upos: upos[i] as string, xpos: xpos[i] as string, situation: situations[i] ?? '' };
      const { lemma, feats } = morphology(tagged);
      return {
        start: word.start,
        end: word.end,
        text: tagged.form,
        lemma,
        upos: tagged.upos,
        xpos: tagged.xpos,
        feats,
        head: head[i] as number,
        deprel: deprel[i] as string,
      };
    });
    return { start, end, tokens };
  });
}
