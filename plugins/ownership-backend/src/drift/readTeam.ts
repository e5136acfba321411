import { contentSizes, listFiles, readContents } from '@stewardship/bus-factor';
import { contentId } from './compareFiles';
import { MOST_FILE_BYTES, MOST_TEAM_BYTES } from './limits';
import type { Reading } from './openReading';
import type { Rendered, TeamFile } from './types';

/**
 * What the team has where the path gives something, and where it has something
 * that the path gave elsewhere. Contents are read where they are neither what
 * the path gave nor what it gives.
 *
 * @throws RepositoryError
 */
export async function readTeam(
  reading: Reading,
  options: { commit: string; path: string; base: Rendered; next: Rendered },
): Promise<{ team: Map<string, TeamFile>; elsewhere: Map<string, string> }> {
  const { commit, path, base, next } = options;
  const { repository, signal } = reading;
  const idLength = commit.length;
  const given = new Set(
    [...base.values()].map(content => contentId(content, idLength)),
  );
  const team = new Map<string, TeamFile>();
  const elsewhere = new Map<string, string>();
  await listFiles(repository, {
    commit,
    folder: path,
    signal,
    onFile: file => {
      const { id, mode } = file;
      if (base.has(file.path) || next.has(file.path)) {
        team.set(file.path, { id, mode });
      } else if (given.has(id) && !elsewhere.has(id)) {
        elsewhere.set(id, file.path);
      }
    },
  });
  await readChanged(reading, { team, base, next });
  return { team, elsewhere };
}

async function readChanged(
  reading: Reading,
  options: { team: Map<string, TeamFile>; base: Rendered; next: Rendered },
): Promise<void> {
  const { team, base, next } = options;
  const { repository, signal } = reading;
  const wanted = [...team].filter(
    ([path, { id, mode }]) =>
      mode.startsWith('100') &&
      ![base.get(path), next.get(path)].some(
        content => content && contentId(content, id.length) === id,
      ),
  );
  const ids = wanted.map(([, { id }]) => id);
  await reading.bring(ids);
  const sizes = await contentSizes(repository, { ids, signal });
  let bytes = 0;
  const readable = new Set(
    ids.filter(id => {
      const size = sizes.get(id) ?? Infinity;
      if (size > MOST_FILE_BYTES || bytes + size > MOST_TEAM_BYTES)
        return false;
      bytes += size;
      return true;
    }),
  );
  const contents = await readContents(repository, {
    ids: [...readable],
    maximumBytes: MOST_TEAM_BYTES,
    signal,
  });
  for (const [path, file] of wanted) {
    team.set(path, { ...file, content: contents.get(file.id) });
  }
}
