import { sameType, type FileSide } from './changes';
import { JETBRAINS_CONSTANTS } from './constants';
import { JavaHashMap, objectIdHash } from './javaHashMap';
import { nameScore } from './nameScore';
import {
  pairBest,
  type Candidate,
  type Paired,
  type Unpaired,
} from './pairing';

/**
 * Pairs files of identical content, by object id. Where several have the same,
 * the paths decide. What is left comes back in the order of Java's hash maps,
 * which breaks ties in the search for similar files.
 *
 * Source: JGit, `RenameDetector.findExactRenames`.
 */
export function pairIdentical(files: Unpaired): Paired {
  if (files.additions.length === 0 || files.deletions.length === 0) {
    return { ...files, changes: [] };
  }
  const deletions = groupById(files.deletions);
  const additions = groupById(files.additions).values();
  const ordered = [
    ...additions.filter(group => group.length === 1),
    ...additions.filter(group => group.length > 1),
  ];
  const result: Paired = { changes: [], additions: [], deletions: [] };
  const left = new Map<string, FileSide[]>();
  for (const group of ordered) {
    const { id } = group[0];
    const sources = deletions.get(id);
    if (sources === undefined) {
      append(result.additions, group);
      continue;
    }
    const paired = pairGroup({ additions: group, deletions: sources });
    append(result.changes, paired.changes);
    append(result.additions, paired.additions);
    left.set(id, paired.deletions);
  }
  for (const [id, group] of deletions.entries()) {
    append(result.deletions, left.get(id) ?? group);
  }
  return result;
}

function pairGroup(group: Unpaired): Paired {
  const { additions, deletions } = group;
  if (additions.length > 1 && deletions.length > 1) {
    return pairBest(group, bestByName(group));
  }
  if (additions.length > 1) return pairOneDeletion(group);
  const deletion = bestMatch(additions[0], deletions);
  const best =
    deletion === undefined ? [] : [{ deletion, addition: 0, score: 100 }];
  return pairBest(group, best);
}

/** The addition with the closest path is the rename, the others are copies. */
function pairOneDeletion(group: Unpaired): Paired {
  const { additions, deletions } = group;
  const [deleted] = deletions;
  const renamed = bestMatch(deleted, additions);
  const best = additions.flatMap((added, addition) =>
    sameType(deleted, added)
      ? [{ deletion: 0, addition, score: addition === renamed ? 1 : 0 }]
      : [],
  );
  return pairBest(group, best);
}

/** Many to many: by paths alone, whatever the types, as JGit does. */
function bestByName({ additions, deletions }: Unpaired): Candidate[] {
  const compared =
    additions.length * deletions.length <=
    JETBRAINS_CONSTANTS.identicalPairsLimit;
  return additions.map(({ path }, addition) => {
    let best = { deletion: 0, addition, score: -1 };
    if (!compared) {
      const deletion = Math.min(addition, deletions.length - 1);
      return { deletion, addition, score: 0 };
    }
    for (let index = 0; index < deletions.length; index += 1) {
      const score = nameScore(path, deletions[index].path);
      if (score > best.score) best = { deletion: index, addition, score };
    }
    return best;
  });
}

/** Index of the file of the same type with the closest path. */
function bestMatch(
  file: FileSide,
  others: readonly FileSide[],
): number | undefined {
  let best: number | undefined;
  let bestScore = -1;
  others.forEach((other, index) => {
    if (!sameType(file, other)) return;
    const score = nameScore(other.path, file.path);
    if (score <= bestScore) return;
    best = index;
    bestScore = score;
  });
  return best;
}

function groupById(
  files: readonly FileSide[],
): JavaHashMap<string, FileSide[]> {
  const groups = new JavaHashMap<string, FileSide[]>(objectIdHash);
  for (const file of files) {
    const group = groups.get(file.id);
    if (group) group.push(file);
    else groups.set(file.id, [file]);
  }
  return groups;
}

/** `push` with a spread breaks on a hundred thousand elements. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const element of more) list.push(element);
}
