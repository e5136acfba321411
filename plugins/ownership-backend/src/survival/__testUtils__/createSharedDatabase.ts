import { randomBytes } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import knexFactory, { type Knex } from 'knex';
import { migrate } from '../../database/migrate';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
const PREFIX = 'survival_';
/** No test takes so long: a database that is older was left by one cut off. */
const LEFT_MS = 6 * 60 * 60 * 1000;
const HARNESS = 'survival-test';

/** A PostgreSQL database of a test's own that several processes share. */
export interface SharedDatabase {
  /** The test's own connection, which the audit leaves out. */
  knex: Knex;
  /** `backend.database` of a replica; its connections carry its name. */
  configFor(name: string, through?: { port: number }): JsonObject;
  host: string;
  port: number;
  drop(): Promise<void>;
}

/**
 * An empty database with the plugin's schema.
 *
 * @throws Error without the variable that `./dev test` sets.
 */
export async function createSharedDatabase(): Promise<SharedDatabase> {
  const server = process.env[VARIABLE];
  if (!server) {
    throw new Error(
      `${VARIABLE} is not set: run ./dev test, or set it to the address of a PostgreSQL server`,
    );
  }
  const url = new URL(server);
  const prefix = `${PREFIX}${Date.now()}_${randomBytes(6).toString('hex')}_`;
  const database = `${prefix}ownership`;
  const connection = {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
  const admin = knexFactory({
    client: 'pg',
    connection: { ...connection, database: 'postgres' },
    pool: { min: 0, max: 1 },
  });
  await dropLeftovers(admin);
  await admin.raw('create database ??', [database]);
  const knex = knexFactory({
    client: 'pg',
    connection: { ...connection, database, application_name: HARNESS },
    pool: { min: 0, max: 5 },
  });
  await migrate(mockServices.database({ knex }));
  return {
    knex,
    host: connection.host,
    port: connection.port,
    configFor: (name, through) => ({
      client: 'pg',
      prefix,
      connection: {
        ...connection,
        ...(through ? { host: '127.0.0.1', port: through.port } : {}),
        application_name: name,
      },
    }),
    drop: async () => {
      await knex.destroy();
      await admin.raw('drop database if exists ?? with (force)', [database]);
      await admin.destroy();
    },
  };
}

async function dropLeftovers(admin: Knex): Promise<void> {
  const all: string[] = await admin('pg_database').pluck('datname');
  const names = all.filter(name => {
    const madeAt = new RegExp(`^${PREFIX}(\\d{13})_`).exec(name)?.[1];
    return Number(madeAt) < Date.now() - LEFT_MS;
  });
  for (const name of names) {
    await admin.raw('drop database if exists ?? with (force)', [name]);
  }
}
