import { CommitLog, type CommitLogParts } from './commitLog';
import { float64s, int32s } from './growing';
import { ObjectIds } from './objectIds';

/**
 * A log of some commits of another, ancestors of theirs included, numbered in
 * their order. Shares the other's texts.
 */
export function prunedLog(log: CommitLog, commits: Int32Array): CommitLog {
  const { parts } = log;
  const numbers = int32s(parts.ids.size);
  const ids = new ObjectIds(parts.ids.width);
  commits.forEach((commit, number) => {
    ids.idOf(log.idOf(commit));
    numbers[commit] = number;
  });
  const pruned: CommitLogParts = {
    ...parts,
    ids,
    starts: int32s(commits.length),
    authorTimes: float64s(commits.length),
    commitTimes: float64s(commits.length),
    facts: int32s(parts.factsLength),
    factsLength: 0,
  };
  commits.forEach((commit, number) => {
    const facts = log.factsOf(commit);
    pruned.facts.set(facts, pruned.factsLength);
    // After the signature and their number stand the parents.
    for (let parent = 2; parent < 2 + facts[1]; parent += 1) {
      pruned.facts[pruned.factsLength + parent] = numbers[facts[parent]];
    }
    pruned.starts[number] = pruned.factsLength + 1;
    pruned.authorTimes[number] = log.authorTimeOf(commit);
    pruned.commitTimes[number] = log.commitTimeOf(commit);
    pruned.factsLength += facts.length;
  });
  return new CommitLog({ parts: pruned });
}
