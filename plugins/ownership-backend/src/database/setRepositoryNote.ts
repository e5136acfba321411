import type { Knex } from 'knex';

/**
 * Says, or no longer says, what is left out of a repository's reading. Each
 * topic is the first word of its notes, and has one at most. True when that
 * changed: reports say it too.
 */
export async function setRepositoryNote(
  tx: Knex,
  options: { repositoryId: string; topic: string; note: string | undefined },
): Promise<boolean> {
  const { repositoryId, topic, note } = options;
  const row = await tx('repository').where({ id: repositoryId }).first('notes');
  const before: string[] = row?.notes ? JSON.parse(row.notes) : [];
  const others = before.filter(text => !text.startsWith(topic));
  const after = note === undefined ? others : [...others, note];
  if (JSON.stringify(after) === JSON.stringify(before)) {
    return false;
  }
  await tx('repository')
    .where({ id: repositoryId })
    .update({ notes: after.length > 0 ? JSON.stringify(after) : null });
  return true;
}
