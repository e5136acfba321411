import {
  PATH_RECORD_FILE,
  readPathRecord,
  type PathRecord,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  listFiles,
  readContents,
  RepositoryError,
} from '@stewardship/bus-factor';
import { parse } from 'yaml';
import { MOST_RECORD_BYTES } from './limits';
import type { Reading } from './openReading';
import { CannotCompare } from './types';

const [FOLDER, FILE] = PATH_RECORD_FILE.split('/');

/**
 * The record of a component's path, as its repository has it.
 *
 * @throws CannotCompare, RepositoryError
 */
export async function readRecord(
  reading: Reading,
  options: { commit: string; path: string },
): Promise<PathRecord> {
  const { repository, signal } = reading;
  const { commit, path } = options;
  const ids: string[] = [];
  await listFiles(repository, {
    commit,
    folder: [path, FOLDER].filter(Boolean).join('/'),
    signal,
    onFile: file => {
      if (file.path === FILE && file.mode.startsWith('100')) ids.push(file.id);
    },
  });
  if (ids.length === 0) throw new CannotCompare('no-record');
  await reading.bring(ids);
  const contents = await readContents(repository, {
    ids,
    maximumBytes: MOST_RECORD_BYTES,
    signal,
  }).catch(error => {
    throw error instanceof RepositoryError && error.code === 'too-large'
      ? new CannotCompare('bad-record')
      : error;
  });
  return recordIn(contents.get(ids[0])!.toString('utf8'));
}

function recordIn(text: string): PathRecord {
  let written: unknown;
  try {
    written = parse(text);
  } catch {
    throw new CannotCompare('bad-record');
  }
  try {
    return readPathRecord(written);
  } catch (error) {
    throw new CannotCompare('bad-record', [(error as Error).message]);
  }
}
