// Writes what follows from the API's description: the types of client and
// server, and the description as a module that the server can load.
//
//   ./dev openapi           write the files
//   ./dev openapi --check   fail when they are not what would be written
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const backend = join(root, 'plugins/ownership-backend/package.json');
const { parse } = createRequire(backend)('yaml');
const source = 'plugins/ownership-backend/src/schema/openapi.yaml';
const text = readFileSync(join(root, source), 'utf8');
const description = parse(text);
const note = `// Generated from ${source} by \`./dev openapi\`: change that file, then run it.\n`;

const files = {
  'plugins/ownership-common/src/openapi/generated/schema.ts': astToString(
    await openapiTypescript(text),
  ),
  'plugins/ownership-backend/src/schema/openapi/generated/spec.ts': `export const spec = ${JSON.stringify(
    description,
  )};`,
};

const isCheck = process.argv.includes('--check');
let isStale = false;
for (const [path, content] of Object.entries(files)) {
  const file = join(root, path);
  const options = await prettier.resolveConfig(file);
  const wanted = prettier.format(note + content, {
    ...options,
    filepath: file,
  });
  const found = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (found === wanted) continue;
  if (isCheck) {
    isStale = true;
    console.error(
      `${relative(process.cwd(), file)} is not what ${source} says`,
    );
  } else {
    writeFileSync(file, wanted);
    console.log(`wrote ${relative(process.cwd(), file)}`);
  }
}
if (isStale) {
  console.error('Run ./dev openapi and commit what it writes');
  process.exitCode = 1;
}
