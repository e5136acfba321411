import { problems } from './problems.ts';
import { readSite } from './readSite.ts';

const found = problems(await readSite('.'));
for (const problem of found) console.error(problem);
if (found.length > 0) process.exitCode = 1;
