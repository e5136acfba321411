import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Makes repositories due now, as if nothing of them had been read where
 * `anew`, and waits until each was looked at.
 *
 * @param {import('pg').Client} ownership connected to the plugin's database
 * @param {{ anew: boolean, like?: string, onStarted?: () => void }} options
 *   `like` is a pattern for the targets
 * @returns {Promise<{ count: number, ms: number }>}
 */
export async function rescan(ownership, { anew, like = '%' }) {
  const startedAt = performance.now();
  const { rowCount } = await ownership.query(
    `update repository set due_at = 0, scanned_at = ${
      anew ? 'null' : 'scanned_at'
    } ${
      anew ? ', scanned_commit = null, scanned_hash = null' : ''
    } where target like $1`,
    [like],
  );
  for (;;) {
    const { rows } = await ownership.query(
      `select count(*)::int as left from repository
       where target like $1 and (due_at = 0 or lease_ticket is not null)`,
      [like],
    );
    if (rows[0].left === 0) break;
    await sleep(25);
  }
  const { rows: failed } = await ownership.query(
    `select target, message from repository where target like $1 and status <> 'ok' limit 1`,
    [like],
  );
  if (failed.length > 0) {
    throw new Error(`${failed[0].target}: ${failed[0].message}`);
  }
  return { count: rowCount, ms: performance.now() - startedAt };
}
