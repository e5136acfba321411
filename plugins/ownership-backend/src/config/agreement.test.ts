import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { ownershipConfigSchema } from './schema';

const PACKAGE = '@stewardship/backstage-plugin-ownership-backend';
const textOf = (file: string) =>
  readFileSync(resolvePackagePath(PACKAGE, file), 'utf8');

/** Keys of everything that may be set, such as `scan.interval`. */
function keysOfSchema(schema: unknown, path = ''): string[] {
  if (schema instanceof z.ZodOptional) {
    return keysOfSchema(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodArray) {
    const inner = keysOfSchema(schema.element, path);
    return inner.length > 1 ? inner.concat(path) : [path];
  }
  if (!(schema instanceof z.ZodObject)) {
    return [path];
  }
  return Object.entries(schema.shape).flatMap(([key, value]) =>
    keysOfSchema(value, path ? `${path}.${key}` : key),
  );
}

/**
 * The same of `config.d.ts`, which is formatted: a line opens a block, closes
 * one or names a key.
 */
function keysOfDeclaration(text: string): string[] {
  const keys: string[] = [];
  const path: string[] = [];
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const line of code.slice(code.indexOf('ownership?:')).split('\n')) {
    const [, key, type] = /^\s*(\w+)\??: (.*)$/.exec(line) ?? [];
    if (key && type === 'Array<{') keys.push([...path, key].join('.'));
    if (key && /\{$/.test(type)) path.push(key);
    else if (key) keys.push([...path, key].join('.'));
    else if (/^\s*\}>?;$/.test(line)) path.pop();
  }
  return keys.map(key => key.replace(/^ownership\./, ''));
}

describe('settings', () => {
  const keys = keysOfSchema(ownershipConfigSchema).sort();

  it('are those that config.d.ts declares', () => {
    expect(keys.length).toBeGreaterThan(20);
    expect(keysOfDeclaration(textOf('config.d.ts')).sort()).toEqual(keys);
  });

  it('are explained in the README, and it explains no others', () => {
    const [, section] = textOf('README.md').split('\n## Configuration\n');
    const explained = [
      ...section.split('\n## ')[0].matchAll(/^\| `ownership\.([\w.*]+)`/gm),
    ].map(([, key]) => key);
    const parts = keys.filter(key =>
      keys.some(other => key.startsWith(`${other}.`)),
    );
    const covers = (known: string, key: string) =>
      known === key ||
      (known.endsWith('.*') && key.startsWith(known.slice(0, -1)));
    expect(
      keys.filter(
        key =>
          !parts.includes(key) && !explained.some(known => covers(known, key)),
      ),
    ).toEqual([]);
    expect(
      explained.filter(known => !keys.some(key => covers(known, key))),
    ).toEqual([]);
  });
});
