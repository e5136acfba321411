import type { FolderFigures } from '@stewardship/backstage-plugin-ownership-common';

/** A folder of a component, with everything beneath it. */
export interface FolderNode extends FolderFigures {
  /** From the folder above: several names where there is nothing between. */
  name: string;
  /** What is directly in it. */
  own?: FolderFigures;
  children: FolderNode[];
}

/**
 * The folders as a tree. A folder that holds nothing but one other is one with
 * it. What is beneath a folder comes from `areas`; where they are missing,
 * files are added up and the number of authors stays unknown.
 */
export function folderTree(
  folders: readonly FolderFigures[],
  areas: readonly FolderFigures[] = [],
): FolderNode {
  const known = new Map(areas.map(area => [area.path, area]));
  return nodeOf('', '', folders, known);
}

/** The folder at a path, and all above it from the top on. */
export function wayTo(root: FolderNode, path: string): FolderNode[] {
  const next = root.children.find(
    child => child.path === path || path.startsWith(`${child.path}/`),
  );
  return next ? [root, ...wayTo(next, path)] : [root];
}

/** The backend gives a share; people count files. */
export function filesAtRiskOf({ files, filesAtRisk = 0 }: FolderFigures) {
  return Math.round(files * filesAtRisk);
}

function nodeOf(
  path: string,
  above: string,
  folders: readonly FolderFigures[],
  known: ReadonlyMap<string, FolderFigures>,
): FolderNode {
  const own = folders.find(folder => folder.path === path);
  const beneath = new Map<string, FolderFigures[]>();
  for (const folder of folders) {
    if (folder.path !== path) {
      const rest = folder.path.slice(path === '' ? 0 : path.length + 1);
      const child = join(path, rest.split('/')[0]);
      const group = beneath.get(child);
      if (group) group.push(folder);
      else beneath.set(child, [folder]);
    }
  }
  const [only] = beneath;
  if (!own && beneath.size === 1 && only) {
    return nodeOf(only[0], above, only[1], known);
  }
  const whole = known.get(path) ?? (beneath.size === 0 ? own : undefined);
  return {
    ...(whole ?? { path, ...sumOf(folders) }),
    path,
    name: path.slice(above === '' ? 0 : above.length + 1),
    ...(own ? { own } : {}),
    children: [...beneath].map(([child, inside]) =>
      nodeOf(child, path, inside, known),
    ),
  };
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

function sumOf(folders: readonly FolderFigures[]) {
  const files = folders.reduce((sum, folder) => sum + folder.files, 0);
  const isKnown = folders.every(({ filesAtRisk }) => filesAtRisk !== undefined);
  const atRisk = folders.reduce(
    (sum, folder) => sum + folder.files * (folder.filesAtRisk ?? 0),
    0,
  );
  return {
    files,
    ...(isKnown && files > 0 ? { filesAtRisk: atRisk / files } : {}),
  };
}
