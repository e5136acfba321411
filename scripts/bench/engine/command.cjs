/** The built command, as whoever installed the package runs it. */
const { runCommand } = require('../../../packages/bus-factor/dist/command.cjs');

runCommand({ cwd: process.cwd() }).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
});
