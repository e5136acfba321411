import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { OutputError } from '../git/outputError';
import type { PathAllowance } from '../git/pathAllowance';
import { BytesTable } from './bytesTable';
import { CommitLog, logPathAllowance } from './commitLog';
import { CHANGE_KINDS } from './changeKinds';
import type { Judgement } from './judgement';
import { ObjectIds } from './objectIds';

/** Changes with whatever a log or a judgement is made of, and with how it is read. */
const FORMAT = `bus-factor log 2, ${CHANGE_KINDS.join(' ')}`;
/** Sections of a judgement besides those of components, and of each of these. */
const JUDGEMENT_SECTIONS = 10;
const ACTIVITY_SECTIONS = 4;

/** What was read of a history, and how. */
export interface Snapshot {
  log: CommitLog;
  /** Full object id; the log holds it and its ancestors, and nothing else. */
  commit: string;
  /** Similarity in percent from which git paired moved files. */
  renames: number;
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
  /** Lengths in bytes of the sections, in their order. */
  sections: number[];
  /** SHA-256 of all sections, hexadecimal. */
  digest: string;
}

/** A snapshot that cannot be used; the message says why. */
export class SnapshotProblem extends Error {}

/**
 * Reads a snapshot. Undefined where there is none.
 *
 * The file is a line of JSON, then sections: three tables of text, each as its
 * bytes and where each text ends; object ids, where facts begin, two columns of
 * times, facts; then, where it was judged, what came of it. Numbers are as this
 * machine keeps them.
 *
 * @throws SnapshotProblem when it is damaged or of another format
 */
export async function readSnapshot(
  file: string,
): Promise<Snapshot | undefined> {
  const content = await readFile(file).catch(error => {
    if (error.code === 'ENOENT') return undefined;
    throw new SnapshotProblem(`it cannot be read (${error.code})`);
  });
  if (!content) return undefined;
  try {
    return snapshotOf(content);
  } catch (error) {
    if (error instanceof SnapshotProblem) throw error;
    // Sections that are missing, or of another length than numbers have.
    throw new SnapshotProblem('it is damaged');
  }
}

function snapshotOf(content: Buffer): Snapshot {
  const end = content.indexOf('\n');
  const header = parseHeader(content.toString('latin1', 0, Math.max(end, 0)));
  const body = content.subarray(end + 1);
  const { sections, digest, width, commit, renames } = header;
  if (sum(sections) !== body.length || digestOf([body]) !== digest) {
    throw new SnapshotProblem('it is damaged');
  }
  let at = 0;
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
    ...judged
  ] = sections.map(length => {
    at += length;
    return copyOf(body.subarray(at - length, at));
  });
  const table = (
    texts: ArrayBuffer,
    ends: ArrayBuffer,
    allowance?: PathAllowance,
  ) => tableOf(new Uint8Array(texts), new Int32Array(ends), allowance);
  const log = new CommitLog({
    parts: {
      paths: table(paths, pathEnds, logPathAllowance()),
      signatures: table(signatures, signatureEnds),
      lines: table(lines, lineEnds),
      ids: new ObjectIds(width, new Uint32Array(ids)),
      starts: new Int32Array(starts),
      authorTimes: new Float64Array(authored),
      commitTimes: new Float64Array(committed),
      facts: new Int32Array(facts),
      factsLength: facts.byteLength / Int32Array.BYTES_PER_ELEMENT,
    },
  });
  return { log, commit, renames, judgement: judgementOf(header.key, judged) };
}

/** Writes a snapshot whole or not at all. */
export async function writeSnapshot(
  file: string,
  snapshot: Snapshot,
): Promise<void> {
  const { log, commit, renames, judgement } = snapshot;
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
      ...(judgement ? sectionsOf(judgement) : []),
    ].map(bytesOf),
  ];
  const header: Header = {
    format: FORMAT,
    commit,
    renames,
    width: parts.ids.width,
    key: judgement?.key,
    sections: sections.map(({ length }) => length),
    digest: digestOf(sections),
  };
  const temporary = `${file}.${randomUUID()}`;
  try {
    await writeFile(
      temporary,
      [Buffer.from(`${JSON.stringify(header)}\n`), ...sections],
      { mode: 0o600 },
    );
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
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

function sectionsOf(judgement: Judgement): Array<Int32Array | Float64Array> {
  const { order, people, sights, moves, tallies, activities } = judgement;
  return [order, people, sights, moves, ...tallies, ...activities.flat()];
}

function judgementOf(
  key: string | undefined,
  sections: readonly ArrayBuffer[],
): Judgement | undefined {
  if (key === undefined) return undefined;
  const [order, people, sights, moves, ...tallies] = sections
    .slice(0, JUDGEMENT_SECTIONS)
    .map(section => new Int32Array(section));
  const numbers = sections
    .slice(JUDGEMENT_SECTIONS)
    .map(section => new Float64Array(section));
  const activities: Float64Array[][] = [];
  for (let at = 0; at < numbers.length; at += ACTIVITY_SECTIONS) {
    activities.push(numbers.slice(at, at + ACTIVITY_SECTIONS));
  }
  return { key, order, people, sights, moves, tallies, activities };
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
  return header;
}

function digestOf(sections: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  sections.forEach(section => hash.update(section));
  return hash.digest('hex');
}

function bytesOf(numbers: Int32Array | Uint32Array | Float64Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = numbers;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Typed arrays want their numbers to begin at a multiple of their width. */
function copyOf({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
