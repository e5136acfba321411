import { InputError } from '@backstage/errors';
import {
  PATH_RECORD_FILE,
  readPathRecord,
  type PathRecord,
} from '@stewardship/backstage-plugin-ownership-common';
import { parse, stringify } from 'yaml';

const MOST_BYTES = 65_536;

const HEAD = `# Which golden path this came from, and with what answers. Keep it: it says
# years later what the path changed since.
`;

/**
 * A record as it stands in the repository.
 *
 * @throws InputError where nobody could read it again
 */
export function recordText(record: PathRecord): string {
  const text = `${HEAD}${stringify(record, {
    aliasDuplicateObjects: false,
    lineWidth: 0,
  })}`;
  // What is longer as JSON than as YAML is too long to read as well.
  const bytes = Math.max(
    Buffer.byteLength(text),
    Buffer.byteLength(JSON.stringify(record)),
  );
  if (bytes > MOST_BYTES) {
    throw new InputError(
      `The answers are too long for ${PATH_RECORD_FILE}: ${Math.ceil(
        bytes / 1024,
      )} KiB, and it holds 64 KiB at most. Record chosen ones; the longest is ${longestOf(
        record,
      )}.`,
    );
  }
  readPathRecord(parse(text));
  return text;
}

function longestOf({ answers }: PathRecord): string {
  const [longest] = Object.entries(answers)
    .map(([name, answer]) => ({ name, length: JSON.stringify(answer).length }))
    .sort((a, b) => b.length - a.length);
  return JSON.stringify(longest.name.slice(0, 64));
}
