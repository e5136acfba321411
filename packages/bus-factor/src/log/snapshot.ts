import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { OutputError } from '../git/outputError';
import type { PathAllowance } from '../git/pathAllowance';
import { BytesTable } from './bytesTable';
import { CommitLog, logPathAllowance } from './commitLog';
import { CHANGE_KINDS } from './changeKinds';
import { readAll, writeAll } from './fileContent';
import type { Judgement } from './judgement';
import { ObjectIds } from './objectIds';
import { packRevision, unpackRevision, type Revision } from './revision';

/** Changes with whatever a log or a judgement is made of, and with how it is read. */
const FORMAT = `bus-factor log 6, ${CHANGE_KINDS.join(' ')}`;
/** Sections of a judgement besides those of components, and of each of these. */
const JUDGEMENT_SECTIONS = 11;
const ACTIVITY_SECTIONS = 4;
/** Sections begin at multiples of the widest number's bytes, so that they are read where they lie. */
const ALIGNMENT = Float64Array.BYTES_PER_ELEMENT;

const NO_BYTES = new Uint8Array(0);

/** What was read of a history, and how. */
export interface Snapshot {
  log: CommitLog;
  /** Full object id; the log holds it and its ancestors, and nothing else. */
  commit: string;
  /** Similarity in percent from which git paired moved files. */
  renames: number;
  /** What was read of the commit itself. */
  revision?: Revision;
  /** How the log was judged. */
  judgement?: Judgement;
}

interface Header {
  format: string;
  commit: string;
  renames: number;
  width: number;
  /** By which rules the log was judged, where that is kept. */
  key?: string;
  /** Whether the revision is kept. */
  hasRevision: boolean;
  /** Of the sections, in their order: length in bytes, and CRC-32. */
  sections: Array<[length: number, sum: number]>;
}

/** A snapshot of which only is known of what it is, so far. */
export interface SnapshotFile
  extends Pick<Header, 'commit' | 'renames' | 'width' | 'hasRevision'> {
  /**
   * Takes it apart, the first time it is asked.
   *
   * @throws SnapshotProblem when it is damaged
   */
  read(): Snapshot;
}

/** A snapshot that cannot be used; the message says why. */
export class SnapshotProblem extends Error {}

/**
 * Opens a snapshot. Undefined where there is none.
 *
 * The file is a line of JSON, then sections: three tables of text, each as its
 * bytes and where each text ends; object ids, where facts begin, two columns of
 * times, facts; the tree of the commit and the files that steer the reading; then,
 * where it was judged, what came of it. Numbers are as this
 * machine keeps them, and what was read holds them.
 *
 * @throws SnapshotProblem when it is damaged or of another format
 */
export async function openSnapshot(
  file: string,
): Promise<SnapshotFile | undefined> {
  const content = await readAll(file).catch(error => {
    if (error.code === 'ENOENT') return undefined;
    throw new SnapshotProblem(`it cannot be read (${error.code})`);
  });
  if (!content) return undefined;
  const end = content.indexOf('\n');
  const header = parseHeader(content.toString('latin1', 0, Math.max(end, 0)));
  let snapshot: Snapshot | undefined;
  return {
    ...header,
    read: () => (snapshot ??= snapshotIn(content.subarray(end + 1), header)),
  };
}

function snapshotIn(body: Buffer, header: Header): Snapshot {
  try {
    return snapshotOf(body, header);
  } catch (error) {
    if (error instanceof SnapshotProblem) throw error;
    // Sections that are missing, or of another length than numbers have.
    throw new SnapshotProblem('it is damaged');
  }
}

function snapshotOf(body: Buffer, header: Header): Snapshot {
  const { width, commit, renames } = header;
  const [
    paths,
    pathEnds,
    signatures,
    signatureEnds,
    lines,
    lineEnds,
    ids,
    starts,
    authored,
    committed,
    facts,
    tree,
    steering,
    ...judged
  ] = sectionsIn(body, header.sections);
  const table = (
    texts: Uint8Array,
    ends: Uint8Array,
    allowance?: PathAllowance,
  ) => tableOf(texts, numbersIn(ends, Int32Array), allowance);
  const log = new CommitLog({
    parts: {
      paths: table(paths, pathEnds, logPathAllowance()),
      signatures: table(signatures, signatureEnds),
      lines: table(lines, lineEnds),
      ids: new ObjectIds(width, numbersIn(ids, Uint32Array)),
      starts: numbersIn(starts, Int32Array),
      authorTimes: numbersIn(authored, Float64Array),
      commitTimes: numbersIn(committed, Float64Array),
      facts: numbersIn(facts, Int32Array),
      factsLength: facts.byteLength / Int32Array.BYTES_PER_ELEMENT,
    },
  });
  return {
    log,
    commit,
    renames,
    revision: header.hasRevision ? unpackRevision([tree, steering]) : undefined,
    judgement: judgementOf(header.key, judged),
  };
}

/** Writes a snapshot whole or not at all. */
export async function writeSnapshot(
  file: string,
  snapshot: Snapshot,
): Promise<void> {
  const { log, commit, renames, revision, judgement } = snapshot;
  const { parts } = log;
  const known = parts.ids.size;
  const sections = [
    ...[parts.paths, parts.signatures, parts.lines].flatMap(table => [
      table.toBytes(),
      bytesOf(table.toEnds()),
    ]),
    bytesOf(parts.ids.toWords()),
    ...[
      parts.starts.subarray(0, known),
      parts.authorTimes.subarray(0, known),
      parts.commitTimes.subarray(0, known),
      parts.facts.subarray(0, parts.factsLength),
    ].map(bytesOf),
    ...(revision ? packRevision(revision) : [NO_BYTES, NO_BYTES]),
    ...(judgement ? sectionsOf(judgement).map(bytesOf) : []),
  ];
  const header: Header = {
    format: FORMAT,
    commit,
    renames,
    width: parts.ids.width,
    key: judgement?.key,
    hasRevision: revision !== undefined,
    sections: sections.map(section => [section.length, crc32(section)]),
  };
  const line = JSON.stringify(header);
  const temporary = `${file}.${randomUUID()}`;
  try {
    await writeAll(temporary, [
      Buffer.from(`${line}${' '.repeat(paddingOf(line.length + 1))}\n`),
      ...sections.flatMap(section => [
        section,
        new Uint8Array(paddingOf(section.length)),
      ]),
    ]);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Views of the sections that a body is made of. */
function sectionsIn(body: Buffer, told: Header['sections']): Buffer[] {
  let at = 0;
  const sections = told.map(([length, sum]) => {
    const section = body.subarray(at, at + length);
    at += length + paddingOf(length);
    if (section.length !== length || crc32(section) !== sum) {
      throw new SnapshotProblem('it is damaged');
    }
    return section;
  });
  if (at !== body.length) throw new SnapshotProblem('it is damaged');
  return sections;
}

function tableOf(...parts: Parameters<typeof BytesTable.from>): BytesTable {
  try {
    return BytesTable.from(...parts);
  } catch (error) {
    // Reading it anew says whether the history itself is larger than is read.
    if (error instanceof OutputError) throw new SnapshotProblem(error.message);
    throw error;
  }
}

function sectionsOf(
  judgement: Judgement,
): Array<Uint8Array | Int32Array | Float64Array> {
  const { traits, order, people, sights, mentions, moves } = judgement;
  const { tallies, activities } = judgement;
  return [
    ...[traits, order, people, sights, mentions, moves],
    ...tallies,
    ...activities.flat(),
  ];
}

function judgementOf(
  key: string | undefined,
  sections: readonly Uint8Array[],
): Judgement | undefined {
  if (key === undefined) return undefined;
  const [traits, ...more] = sections;
  const [order, people, sights, mentions, moves, ...tallies] = more
    .slice(0, JUDGEMENT_SECTIONS)
    .map(section => numbersIn(section, Int32Array));
  const numbers = more
    .slice(JUDGEMENT_SECTIONS)
    .map(section => numbersIn(section, Float64Array));
  const activities: Float64Array[][] = [];
  for (let at = 0; at < numbers.length; at += ACTIVITY_SECTIONS) {
    activities.push(numbers.slice(at, at + ACTIVITY_SECTIONS));
  }
  return {
    ...{ key, traits, order, people, sights, mentions },
    ...{ moves, tallies, activities },
  };
}

function parseHeader(line: string): Header {
  let header: Header;
  try {
    header = JSON.parse(line);
  } catch {
    throw new SnapshotProblem('it is no snapshot');
  }
  if (header?.format !== FORMAT) {
    throw new SnapshotProblem('another version wrote it');
  }
  // Git is given it before the sums of the sections are looked at.
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(header.commit)) {
    throw new SnapshotProblem('it is damaged');
  }
  return header;
}

function bytesOf(
  numbers: Uint8Array | Int32Array | Uint32Array | Float64Array,
): Uint8Array {
  const { buffer, byteOffset, byteLength } = numbers;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The numbers that some bytes hold, at the same place. */
function numbersIn<T>(
  { buffer, byteOffset, byteLength }: Uint8Array,
  Numbers: {
    new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
    BYTES_PER_ELEMENT: number;
  },
): T {
  return new Numbers(
    buffer,
    byteOffset,
    byteLength / Numbers.BYTES_PER_ELEMENT,
  );
}

/** Bytes from a length to the next multiple of what sections are aligned to. */
function paddingOf(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
