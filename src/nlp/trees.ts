/**
 * The best dependency tree with exactly one root. `scores`: of word d (from 0) hanging on head h at [d × (n + 1) + h], head 0 the
 * root, head h the word h − 1; finite. Gives the head of each word, in the same count. Greedy where that makes a tree, Edmonds' algorithm
 * where it does not.
 */
export function decodeTree(scores: Float32Array, n: number): Int32Array {
  const heads = greedyHeads(scores, n);
  return n === 0 || isTree(heads) ? heads : bestArborescence(scores, n);
}

function greedyHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) {
    const row = d * (n + 1);
    let best = 0;
    let most = scores[row] as number;
    for (let h = 1; h <= n; h++) {
      const score = scores[row + h] as number;
      if (score > most && h !== d + 1) {
        most = score;
        best = h;
      }
    }
    heads[d] = best;
  }
  return heads;
}

/** One root, and every word below it. */
function isTree(heads: Int32Array): boolean {
  let roots = 0;
  const seen = new Int32Array(heads.length);
  for (let d = 0; d < heads.length; d++) {
    if (heads[d] === 0) roots++;
    let at = d;
    while (seen[at] === 0 && heads[at] !== 0) {
      seen[at] = d + 1;
      at = (heads[at] as number) - 1;
    }
    if (seen[at] === d + 1) return false;
  }
  return roots === 1;
}

/** Taken off every edge from the root: far more than a tree's scores differ, so that one such edge is the fewest and the best. */
const ROOT_COST = 1e7;

/** The head of a word that no edge has reached yet. */
const UNSET = -1;

/** Edges between nodes 0..n, of which some are contracted into others: score, and the words that an edge joins, at [head × size + dependent]. */
interface Graph {
  readonly size: number;
  readonly scores: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly active: number[];
  /** Of each active node: the words inside it. */
  readonly inside: (readonly number[])[];
}

interface Edge {
  readonly head: number;
  readonly dependent: number;
}

/** A cycle that became one node: its nodes with the words inside each, and the edge that each had from the one before. */
interface Contraction {
  readonly inside: readonly (readonly number[])[];
  readonly entering: readonly Edge[];
}

function bestArborescence(scores: Float32Array, n: number): Int32Array {
  const graph = buildGraph(scores, n);
  const contractions: Contraction[] = [];
  let best = bestEdges(graph);
  for (let cycle = findCycle(graph, best); cycle !== null; cycle = findCycle(graph, best)) {
    contractions.push(contract(graph, cycle, best));
    best = bestEdges(graph);
  }
  const heads = new Int32Array(n + 1).fill(UNSET);
  for (const node of graph.active) if (node !== 0) setHead(graph, heads, best[node] as number, node);
  for (const { inside, entering } of contractions.reverse()) expand(heads, inside, entering);
  return heads.slice(1);
}

function buildGraph(scores: Float32Array, n: number): Graph {
  const size = n + 1;
  const nodes = Array.from({ length: size }, (_, node) => node);
  const graph = {
    size,
    scores: new Float64Array(size * size),
    from: new Int32Array(size * size),
    to: new Int32Array(size * size),
    active: nodes,
    inside: nodes.map((node) => [node]),
  };
  for (let head = 0; head < size; head++) {
    for (let dependent = 1; dependent < size; dependent++) {
      const edge = head * size + dependent;
      graph.scores[edge] = (scores[(dependent - 1) * size + head] as number) - (head === 0 ? ROOT_COST : 0);
      graph.from[edge] = head;
      graph.to[edge] = dependent;
    }
  }
  return graph;
}

/** For each active node but the root, the active node that its best edge comes from. */
function bestEdges({ size, scores, active }: Graph): Int32Array {
  const best = new Int32Array(size).fill(-1);
  for (const dependent of active) {
    if (dependent === 0) continue;
    for (const head of active) {
      const known = best[dependent] as number;
      if (head !== dependent && (known < 0 || (scores[head * size + dependent] as number) > (scores[known * size + dependent] as number))) {
        best[dependent] = head;
      }
    }
  }
  return best;
}

function findCycle({ size, active }: Graph, best: Int32Array): readonly number[] | null {
  const seen = new Int32Array(size).fill(-1);
  seen[0] = 0;
  for (const start of active) {
    let at = start;
    while (seen[at] === -1) {
      seen[at] = start;
      at = best[at] as number;
    }
    if (at === 0 || seen[at] !== start || start === 0) continue;
    const cycle = [at];
    for (let node = best[at] as number; node !== at; node = best[node] as number) cycle.push(node);
    return cycle;
  }
  return null;
}

/** Makes the cycle's first node stand for all of it: edges in cost what they break, edges out are the best of the cycle's. */
function contract(graph: Graph, cycle: readonly number[], best: Int32Array): Contraction {
  const { size, scores, from, to, active, inside } = graph;
  const [kept = 0] = cycle;
  const edges = cycle.map((node) => (best[node] as number) * size + node);
  const entering = edges.map((edge) => ({ head: from[edge] as number, dependent: to[edge] as number }));
  const broken = edges.map((edge) => scores[edge] as number);
  const record = { inside: cycle.map((node) => inside[node] as readonly number[]), entering };
  const outside = active.filter((node) => !cycle.includes(node));
  for (const node of outside) {
    enterCycle(graph, node, cycle, broken);
    if (node !== 0) leaveCycle(graph, node, cycle);
  }
  inside[kept] = record.inside.flat();
  active.splice(0, active.length, ...outside, kept);
  return record;
}

/** The edge from `node` to the cycle's first node becomes the best of those to its members, less what each breaks. */
function enterCycle(graph: Graph, node: number, cycle: readonly number[], broken: readonly number[]): void {
  const { size, scores } = graph;
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < cycle.length; i++) {
    const score = (scores[node * size + (cycle[i] as number)] as number) - (broken[i] as number);
    if (score > most) {
      most = score;
      best = cycle[i] as number;
    }
  }
  copyEdge(graph, node * size + best, node * size + (cycle[0] ?? 0), most);
}

/** The edge from the cycle's first node to `node` becomes the best of its members'. */
function leaveCycle(graph: Graph, node: number, cycle: readonly number[]): void {
  const { size, scores } = graph;
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (const member of cycle) {
    const score = scores[member * size + node] as number;
    if (score > most) {
      most = score;
      best = member;
    }
  }
  copyEdge(graph, best * size + node, (cycle[0] ?? 0) * size + node, most);
}

function copyEdge({ scores, from, to }: Graph, source: number, target: number, score: number): void {
  from[target] = from[source] as number;
  to[target] = to[source] as number;
  scores[target] = score;
}

function setHead({ size, from, to }: Graph, heads: Int32Array, head: number, dependent: number): void {
  const edge = head * size + dependent;
  heads[to[edge] as number] = from[edge] as number;
}

/** Opens a contracted cycle: the word that an edge from outside already reached keeps it, the others get the cycle's edges. */
function expand(heads: Int32Array, inside: readonly (readonly number[])[], entering: readonly Edge[]): void {
  const reached = inside.findIndex((words) => words.some((word) => heads[word] !== UNSET));
  entering.forEach(({ head, dependent }, i) => {
    if (i !== reached) heads[dependent] = head;
  });
}
