import type { FolderMoves } from './folderMoves';
import { folderOf, folderSimilarity, nameOf } from './pathNames';
import type { Unpaired } from './unpaired';

/** A base name more frequent than this says nothing about who moved where. */
const MOST_NAMESAKES = 8;

/** From this similarity two folders may exchange a file that has namesakes. */
const ALIKE = 0.5;

interface FolderPair {
  from: string;
  to: string;
  /** Base names on both sides. */
  names: string[];
  score: number;
}

/**
 * Pairs files that kept their base name: where it occurs once on either side,
 * and, among namesakes, along the folders that share most names and look most
 * alike.
 */
export function pairEqualNames(unpaired: Unpaired, folders: FolderMoves): void {
  const sources = byName(unpaired.deleted);
  const targets = byName(unpaired.added);
  const pairs = new Map<string, FolderPair>();
  for (const [name, from] of sources) {
    const to = targets.get(name) ?? [];
    if (from.length > MOST_NAMESAKES || to.length > MOST_NAMESAKES) continue;
    for (const source of from) {
      for (const target of to) addName(pairs, { name, source, target });
    }
  }
  for (const { from, to, names, score } of ranked(pairs)) {
    for (const name of names) {
      const source = join(from, name);
      const target = join(to, name);
      if (!unpaired.deleted.has(source) || !unpaired.added.has(target))
        continue;
      const unique =
        sources.get(name)!.length === 1 && targets.get(name)!.length === 1;
      if (!unique && names.length === 1 && score < 1 + ALIKE) continue;
      unpaired.pair(source, target);
      folders.prove(source, target);
    }
  }
  pairTheOnlyOnes(unpaired, folders);
}

/** What is now alone with its name on either side was that file. */
function pairTheOnlyOnes(unpaired: Unpaired, folders: FolderMoves): void {
  const targets = byName(unpaired.added);
  for (const [name, from] of byName(unpaired.deleted)) {
    const to = targets.get(name) ?? [];
    if (from.length !== 1 || to.length !== 1) continue;
    unpaired.pair(from[0], to[0]);
    folders.prove(from[0], to[0]);
  }
}

function ranked(pairs: ReadonlyMap<string, FolderPair>): FolderPair[] {
  const list = [...pairs.values()];
  for (const pair of list) {
    pair.score = pair.names.length * (1 + folderSimilarity(pair.from, pair.to));
  }
  return list.sort((a, b) => b.score - a.score);
}

function addName(
  pairs: Map<string, FolderPair>,
  { name, source, target }: { name: string; source: string; target: string },
): void {
  const from = folderOf(source);
  const to = folderOf(target);
  const id = `${from}\0${to}`;
  const known = pairs.get(id);
  if (known) known.names.push(name);
  else pairs.set(id, { from, to, names: [name], score: 0 });
}

function byName(paths: Iterable<string>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    const known = names.get(name);
    if (known) known.push(path);
    else names.set(name, [path]);
  }
  return names;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
