import type { TreeEntry } from '../git/listTree';
import type { SteeringFiles } from './steeringFiles';

/** A tracked file: its path as bytes as Latin-1, and its mode. */
export type TrackedEntry = Pick<TreeEntry, 'path' | 'mode'>;

/** What is read of a revision itself, besides its history. */
export interface Revision {
  /** In git's order. */
  tree: readonly TrackedEntry[];
  steering: SteeringFiles;
}

/** What `unpackRevision` takes apart. */
export function packRevision({ tree, steering }: Revision): Uint8Array[] {
  let text = '';
  for (const { mode, path } of tree) text += `${mode} ${path}\0`;
  const told = { ...steering, ignoredCommits: [...steering.ignoredCommits] };
  return [
    Buffer.from(text, 'latin1'),
    Buffer.from(JSON.stringify(told), 'utf8'),
  ];
}

/** @throws SyntaxError where they are no sections of a revision */
export function unpackRevision([tree, steering]: readonly Buffer[]): Revision {
  const told = JSON.parse(steering.toString('utf8'));
  return {
    tree: tree
      .toString('latin1')
      .split('\0')
      .slice(0, -1)
      .map(entry => {
        const space = entry.indexOf(' ');
        return { mode: entry.slice(0, space), path: entry.slice(space + 1) };
      }),
    steering: { ...told, ignoredCommits: new Set(told.ignoredCommits) },
  };
}
