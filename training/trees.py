"""Dependency trees out of arc scores: greedy heads, Chu-Liu-Edmonds where these make a cycle or several roots."""

import numpy as np

NEVER = -1e9


def decode(scores):
    """Heads of nodes 1..n from scores[head, dependent] over n+1 nodes, node 0 the root; exactly one root."""
    heads = spanning_tree(scores)
    roots = [d for d in range(1, len(heads)) if heads[d] == 0]
    if len(roots) < 2:
        return heads
    best, best_score = heads, -np.inf
    for root in sorted(roots, key=lambda d: -scores[0, d])[:3]:
        fixed = scores.copy()
        fixed[0, :] = NEVER
        fixed[0, root] = scores[0, root]
        tree = spanning_tree(fixed)
        total = sum(fixed[tree[d], d] for d in range(1, len(tree)))
        if total > best_score:
            best, best_score = tree, total
    return best


def spanning_tree(scores):
    scores = scores.copy()
    np.fill_diagonal(scores, NEVER)
    heads = scores.argmax(0)
    heads[0] = -1
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    rest = [i for i in range(len(heads)) if not inside[i]]
    nodes = np.array(cycle)
    m = len(rest) + 1
    contracted = np.full((m, m), NEVER)
    contracted[: m - 1, : m - 1] = scores[np.ix_(rest, rest)]
    entering = scores[np.ix_(rest, cycle)] - scores[heads[nodes], nodes][None, :]
    contracted[: m - 1, m - 1] = entering.max(1) + sum(scores[heads[j], j] for j in cycle)
    entry = nodes[entering.argmax(1)]
    leaving = scores[np.ix_(cycle, rest)]
    contracted[m - 1, : m - 1] = leaving.max(0)
    exit_ = nodes[leaving.argmax(0)]
    sub = spanning_tree(contracted)
    result = np.full(len(heads), -1)
    result[nodes] = heads[nodes]
    for i, r in enumerate(rest):
        if r != 0:
            result[r] = exit_[i] if sub[i] == m - 1 else rest[sub[i]]
    result[entry[sub[m - 1]]] = rest[sub[m - 1]]
    return result


def find_cycle(heads):
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node > 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node > 0 and state[node] == 1:
            cycle, k = [node], heads[node]
            while k != node:
                cycle.append(k)
                k = heads[k]
            return cycle
        for p in path:
            state[p] = 2
    return None
