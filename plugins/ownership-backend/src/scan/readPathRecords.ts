import {
  PATH_RECORD_FILE,
  readPathRecord,
} from '@stewardship/backstage-plugin-ownership-common';
import { readSmallFiles } from '@stewardship/bus-factor';
import { parse } from 'yaml';
import { versionIn } from '../inventory';
import { folderPath } from '../inventory/source/folderPath';

/** Nothing longer is a record. */
const LONGEST_RECORD_BYTES = 64 * 1024;

/** What a folder records of the template that it came from: no answers. */
export type FoundPathRecord = { path: string } & (
  | {
      templateRef: string;
      version?: string;
      templateCommit?: string;
      /** Of the template in its repository; missing where it leads out of it. */
      templatePath?: string;
    }
  /** In words for whoever wrote it. */
  | { problem: string }
);

/**
 * Records in folders of a commit. One that cannot be read is told of, and
 * stops nothing.
 */
export async function readPathRecords(
  repository: string,
  options: { commit: string; folders: readonly string[]; signal: AbortSignal },
): Promise<FoundPathRecord[]> {
  const { commit, signal } = options;
  const folders = [...new Set(options.folders)];
  const files = await readSmallFiles(repository, {
    commit,
    paths: folders.map(recordIn),
    maximumBytes: LONGEST_RECORD_BYTES,
    signal,
  });
  return folders.flatMap(path => {
    const content = files.get(recordIn(path));
    return content ? [{ path, ...recordOf(content.toString('utf8')) }] : [];
  });
}

function recordIn(folder: string): string {
  return folder === '' ? PATH_RECORD_FILE : `${folder}/${PATH_RECORD_FILE}`;
}

function recordOf(text: string) {
  try {
    const {
      template,
      version,
      commit,
      path = '',
    } = readPathRecord(parse(text, { maxAliasCount: 0, logLevel: 'error' }));
    const known = version === undefined ? undefined : versionIn(version);
    const folder = commit === undefined ? undefined : folderPath(path);
    return {
      templateRef: template.toLocaleLowerCase('en-US'),
      ...(known === undefined ? {} : { version: known }),
      ...(commit === undefined ? {} : { templateCommit: commit }),
      ...(folder === undefined ? {} : { templatePath: folder }),
    };
  } catch (error) {
    return { problem: wordsOf(error) };
  }
}

/** What YAML has to say spans lines, and shows some of the file. */
function wordsOf(error: unknown): string {
  const { name, message } = error as Error;
  return name.startsWith('YAML') || name === 'ReferenceError'
    ? `${PATH_RECORD_FILE} is no valid YAML`
    : message;
}
