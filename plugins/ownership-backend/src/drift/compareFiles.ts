import { createHash } from 'node:crypto';
import type {
  DriftChange,
  DriftFile,
  ReportDrift,
} from '@stewardship/backstage-plugin-ownership-common';
import { collide, countLines, editsOf, isSameText } from './lines';
import type { Rendered, TeamFile } from './types';

/** What is compared, three ways. */
export interface ThreeSides {
  /** What the path gave when it was taken. */
  base: Rendered;
  /** What it would give now. */
  next: Rendered;
  /** What the team has where the path gave or would give something. */
  team: ReadonlyMap<string, TeamFile>;
  /**
   * Where the team has files that the path knows nothing of, by object id: what
   * was moved is found there.
   */
  elsewhere?: ReadonlyMap<string, string>;
}

type Compared = Required<Pick<ReportDrift, 'totals' | 'files'>>;

/** A plain file may be executable: the scaffolder's dry run does not tell. */
const PLAIN = /^100/;

/** The id that git gives to a content, for ids of this length. */
export function contentId(content: Buffer, idLength: number): string {
  return createHash(idLength === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}

/**
 * Compares file by file what the path changed with what the team changed. What
 * the path never gave is the team's alone and is not looked at.
 */
export function compareFiles(sides: ThreeSides): Compared {
  const { base, next } = sides;
  const totals = {
    unchanged: 0,
    pathChanged: 0,
    teamChanged: 0,
    both: 0,
    collides: 0,
  };
  const files: DriftFile[] = [];
  for (const path of new Set([...base.keys(), ...next.keys()])) {
    const file = compareFile(path, sides);
    if (!file) {
      totals.unchanged += 1;
      continue;
    }
    if (file.state === 'path-changed') totals.pathChanged += 1;
    else if (file.state === 'team-changed') totals.teamChanged += 1;
    else totals.both += 1;
    if (file.collides) totals.collides += 1;
    files.push(file);
  }
  return { totals, files: files.sort(byWeight) };
}

const WEIGHTS = { both: 1, 'path-changed': 2, 'team-changed': 3 } as const;

/** What takes thought first. */
function byWeight(one: DriftFile, other: DriftFile): number {
  const weight = ({ collides, state }: DriftFile) =>
    collides ? 0 : WEIGHTS[state];
  return (
    weight(one) - weight(other) ||
    (one.path < other.path ? -1 : Number(one.path > other.path))
  );
}

/** Undefined where neither changed it. */
function compareFile(path: string, sides: ThreeSides): DriftFile | undefined {
  const base = sides.base.get(path);
  const next = sides.next.get(path);
  const team = sides.team.get(path);
  const byPath = isSame(base, next)
    ? undefined
    : changeOf(base, next, movedInPath(path, sides));
  const byTeam = isTeams(team, base)
    ? undefined
    : changeOf(base, teamContent(team, next), movedByTeam(path, sides), team);
  if (byPath && byTeam) {
    const alike = isTeams(team, next);
    return {
      path,
      state: 'both',
      collides: !alike && isInTheWay(sides, path),
      ...(alike ? { alike } : {}),
      byPath,
      byTeam,
    };
  }
  if (byPath) return { path, state: 'path-changed', collides: false, byPath };
  if (byTeam) return { path, state: 'team-changed', collides: false, byTeam };
  return undefined;
}

/** Only where all three have it can both changes be had. */
function isInTheWay({ base, next, team }: ThreeSides, path: string): boolean {
  const [before, after] = [base.get(path), next.get(path)];
  const theirs = team.get(path);
  if (!before || !after || !theirs?.content || !PLAIN.test(theirs.mode)) {
    return true;
  }
  const edits = [editsOf(before, after), editsOf(before, theirs.content)];
  const [byPath, byTeam] = edits;
  return !byPath || !byTeam || collide(byPath, byTeam);
}

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one && other ? isSameText(one, other) : one === other;
}

/** Whether the team has exactly this. */
function isTeams(
  team: TeamFile | undefined,
  content: Buffer | undefined,
): boolean {
  if (!team || !content) return team === content;
  if (!PLAIN.test(team.mode)) return false;
  return team.content
    ? isSameText(team.content, content)
    : team.id === contentId(content, team.id.length);
}

/** What has the id of the path's newest content need not have been read. */
function teamContent(
  team: TeamFile | undefined,
  next: Buffer | undefined,
): Buffer | undefined {
  if (!team || !PLAIN.test(team.mode)) return undefined;
  if (team.content || !next) return team.content;
  return team.id === contentId(next, team.id.length) ? next : undefined;
}

function changeOf(
  before: Buffer | undefined,
  after: Buffer | undefined,
  movedTo: string | undefined,
  team?: TeamFile,
): DriftChange {
  if (!after && !team) {
    return movedTo === undefined
      ? { kind: 'removed', ...linesBetween(before, Buffer.alloc(0)) }
      : { kind: 'moved', to: movedTo };
  }
  return {
    kind: before ? 'changed' : 'added',
    ...linesBetween(before ?? Buffer.alloc(0), after),
  };
}

function linesBetween(before: Buffer | undefined, after: Buffer | undefined) {
  const edits = before && after ? editsOf(before, after) : undefined;
  return edits ? countLines(edits) : {};
}

/** Where the path gives now what it gave here before. */
function movedInPath(
  path: string,
  { base, next }: ThreeSides,
): string | undefined {
  const before = base.get(path);
  if (!before || before.length === 0 || next.has(path)) return undefined;
  for (const [other, content] of next) {
    if (!base.has(other) && content.equals(before)) return other;
  }
  return undefined;
}

/** Where the team has now what the path gave here. */
function movedByTeam(path: string, sides: ThreeSides): string | undefined {
  const { base, team, elsewhere } = sides;
  const before = base.get(path);
  if (!before || before.length === 0 || team.has(path) || !elsewhere) {
    return undefined;
  }
  const [anyId] = elsewhere.keys();
  return anyId && elsewhere.get(contentId(before, anyId.length));
}
