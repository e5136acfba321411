import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { today } from './days.mjs';
import { generate } from './generate.mjs';

const { values } = parseArgs({
  options: {
    'base-date': { type: 'string' },
    target: { type: 'string' },
  },
});
const baseDate = values['base-date'] ?? process.env.DEMO_BASE_DATE ?? today();
const target =
  values.target ?? fileURLToPath(new URL('../.generated', import.meta.url));

process.stdout.write(`${await generate({ target, baseDate })} ${baseDate}\n`);
