/**
 * `./dev bench NAME [options]`: measures and prints a table, or with `--json`
 * an array and nothing else on standard output. A benchmark informs: it ends
 * with 0 whether the goals are reached or not.
 */
import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printTable } from './bench/printTable.mjs';

const folder = new URL('./bench/', import.meta.url);

/**
 * A benchmark is a module of `scripts/bench/` named `NAME.bench.mjs`:
 * `options` for `parseArgs`, `usage`, and `run(values, { log, command })`, which
 * resolves to rows (see `bench/row.mjs`).
 */
async function benchmarks() {
  const names = (await readdir(folder))
    .filter(name => name.endsWith('.bench.mjs'))
    .map(name => name.slice(0, -'.bench.mjs'.length));
  return names.sort();
}

class UsageError extends Error {}

async function main([name, ...args]) {
  const known = await benchmarks();
  if (!known.includes(name)) {
    throw new UsageError(
      `${
        name === undefined || name.startsWith('-')
          ? 'names no benchmark'
          : `there is no benchmark '${name}'`
      }; expected one of: ${known.join(
        ', ',
      )}.\nusage: ./dev bench NAME [--json] [options]; ./dev bench NAME --help says which`,
    );
  }
  const benchmark = await import(new URL(`${name}.bench.mjs`, folder));
  const { values } = parse(args, benchmark.options);
  if (values.help) {
    process.stderr.write(`${benchmark.usage}\n`);
    return;
  }
  const log = text => process.stderr.write(`bench: ${text}\n`);
  const command = ['./dev bench', name, ...args].join(' ');
  const rows = await benchmark.run(values, { log, command });
  if (values.json) {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    printTable(rows);
  }
}

function parse(args, options) {
  try {
    return parseArgs({
      args,
      options: {
        ...options,
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const text = error instanceof UsageError ? error.message : error.stack;
  process.stderr.write(`bench: ${text}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
