import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, row } from '../row.mjs';
import { measureBookkeeping } from './bookkeeping.mjs';
import { createCompany } from './company.mjs';
import { fillCatalog } from './fillCatalog.mjs';
import { connect } from './openCompany.mjs';
import { commit, createRepository } from './repositories.mjs';
import { rescan } from './rescan.mjs';
import { startHosts } from './startHosts.mjs';
import { startPortal } from './startPortal.mjs';

const HOSTS = 8;
const LATENCY_MS = 200;
const COMMITS = 12;
const ROUNDS = 2;
const GOAL = 1.8;

/**
 * Repositories on several hosts where asking takes longer than reading: first
 * what a look without a new commit costs, then how much sooner two replicas
 * have read them all than one has.
 */
export async function measureReplicas({
  server,
  repositories,
  wants,
  log,
  command,
}) {
  const place = { postgres: server.connectionString, prefix: 'bench_hosts_' };
  const folder = join(server.folder, 'hosts');
  const served = join(folder, 'served');
  await mkdir(served, { recursive: true });
  const hosts = await startHosts({ folder: served, count: HOSTS });
  const certFile = join(folder, 'hosts.pem');
  await writeFile(certFile, hosts.cert);
  const open = [];
  const startReplica = async name => {
    const replicaFolder = join(folder, name);
    await mkdir(replicaFolder, { recursive: true });
    const portal = await startPortal({
      ...place,
      name,
      folder: replicaFolder,
      env: { GIT_SSL_CAINFO: certFile, NODE_EXTRA_CA_CERTS: certFile },
      config: {
        integrations: {
          gitea: hosts.hosts.map(host => ({
            host,
            baseUrl: `https://${host}`,
          })),
        },
        ownership: {
          scan: {
            interval: { hours: 20 },
            cacheDir: join(replicaFolder, 'mirrors'),
          },
          inventory: { refreshInterval: { hours: 20 } },
        },
      },
    });
    const replica = {
      ...portal,
      forget: () =>
        rm(join(replicaFolder, 'mirrors'), { recursive: true, force: true }),
    };
    open.push(replica);
    return replica;
  };
  let ownership;
  try {
    const company = createCompany({ components: repositories, groups: 40 });
    log(`${repositories} repositories on ${HOSTS} hosts`);
    let number = 0;
    for (const entity of company.entities) {
      if (entity.kind !== 'Component') continue;
      const name = `acme/repository-${number}`;
      await createRepository(join(served, `${name}.git`), write =>
        writeCommits(write, company.emails, number),
      );
      const host = hosts.hosts[number % HOSTS];
      entity.metadata.annotations[
        'backstage.io/source-location'
      ] = `url:https://${host}/${name}`;
      number += 1;
    }
    const first = await startReplica('schema');
    await first.stop();
    const catalog = await connect(place, 'catalog');
    await fillCatalog(catalog, company.entities);
    await catalog.end();

    const one = await startReplica('one');
    ownership = await connect(place, 'ownership');
    await untilListed(ownership, repositories);
    await rescan(ownership, { anew: false });
    const rows = [];
    if (wants('bookkeeping')) {
      log('book-keeping');
      rows.push(
        ...(await measureBookkeeping({ place, ownership }, { command })),
      );
    }
    if (!wants('replicas')) {
      return rows;
    }
    hosts.setLatency(LATENCY_MS);
    const alone = [];
    const together = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      log(`one replica, then two: ${round + 1} of ${ROUNDS}`);
      await one.forget();
      alone.push((await rescan(ownership, { anew: true })).ms / 1000);
      const two = await startReplica('two');
      await sleep(2000);
      await Promise.all([one.forget(), two.forget()]);
      together.push((await rescan(ownership, { anew: true })).ms / 1000);
      await two.stop();
    }
    const value = quantile(alone, 0.5) / quantile(together, 0.5);
    rows.push(
      row({
        name: `two replicas, ${repositories} repositories on ${HOSTS} hosts, ${LATENCY_MS} ms for each request`,
        command,
        unit: '× one',
        value,
        goal: `≥ ${GOAL} × one`,
        reached: value >= GOAL,
        samples: alone.map((seconds, at) => seconds / together[at]),
        note: `one ${alone.map(s => s.toFixed(1)).join(', ')} s, two ${together
          .map(s => s.toFixed(1))
          .join(', ')} s; each in turn`,
      }),
    );
    return rows;
  } finally {
    await ownership?.end();
    await Promise.all(open.map(portal => portal.stop()));
    await hosts.stop();
  }
}

async function writeCommits(write, emails, number) {
  for (let index = 0; index < COMMITS; index += 1) {
    await write(
      commit({
        author: emails[(number + (index % 3)) % emails.length],
        secondsAgo: (COMMITS - index) * 20 * 86_400,
        message: `Change ${index}`,
        files: [
          [`src/part${index % 4}.ts`, `export const change = ${index};\n`],
        ],
      }),
    );
  }
}

async function untilListed(ownership, repositories) {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows } = await ownership
      .query('select count(*)::int as count from repository')
      .catch(() => ({ rows: [{ count: 0 }] }));
    if (rows[0].count >= repositories) return;
    await sleep(100);
  }
  throw new Error('the catalog was not read within a minute');
}
