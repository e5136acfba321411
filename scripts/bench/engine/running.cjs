/**
 * Scans a repository in one process, as the backend's reading thread does: the
 * whole history, and what a snapshot lacks, in turns. Prints milliseconds of each
 * and whether they said the same, as JSON.
 *
 *   node running.cjs REPOSITORY COMMIT SNAPSHOT RUNS
 *
 * SNAPSHOT is of an earlier commit, and stays as it is.
 */
const { copyFile, rm } = require('node:fs/promises');
const {
  measure,
  readKnowledge,
} = require('../../../packages/bus-factor/dist/index.cjs.js');

/** 2026-01-01. */
const AS_OF = 20_454;
/** Turns until what is run often is compiled. */
const WARM_UP = 2;

async function scan(repository, rev, snapshot) {
  const startedAt = performance.now();
  const knowledge = await readKnowledge({ repository, rev, snapshot });
  const measures = knowledge.components.map(component =>
    measure(component, { asOf: AS_OF }),
  );
  const ms = performance.now() - startedAt;
  return { ms, answer: [knowledge, measures] };
}

async function main([repository, rev, kept, runs]) {
  const snapshot = `${kept}.running`;
  const us = [];
  const rival = [];
  let isSame = true;
  for (let turn = -WARM_UP; turn < Number(runs); turn += 1) {
    await rm(snapshot, { force: true });
    const whole = await scan(repository, rev, snapshot);
    await copyFile(kept, snapshot);
    const more = await scan(repository, rev, snapshot);
    if (turn < 0) {
      isSame &&= JSON.stringify(whole.answer) === JSON.stringify(more.answer);
      continue;
    }
    us.push(more.ms);
    rival.push(whole.ms);
  }
  process.stdout.write(JSON.stringify({ us, rival, isSame }));
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
});
