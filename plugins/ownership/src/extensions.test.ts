import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import plugin from './alpha';
import * as classic from '.';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

/** First cells of the rows under a heading. */
function namesUnder(heading: string): string[] {
  const [, section] = readme.split(`\n## ${heading}\n`);
  return [...section.split('\n## ')[0].matchAll(/^\| `([^`]+)`/gm)].map(
    ([, name]) => name,
  );
}

// Known by text here, not by type.
const extension: (id: string) => unknown = id =>
  plugin.getExtension(id as Parameters<typeof plugin.getExtension>[0]);

/** Names of what may stand under `config` of an extension. */
function configOf(id: string): string[] {
  const { configSchema } = extension(id) as {
    configSchema?: { schema(): { schema: { properties?: object } } };
  };
  return Object.keys(configSchema?.schema().schema.properties ?? {});
}

describe('the README', () => {
  it('names extensions of the new system that there are', () => {
    const ids = namesUnder('Extensions of the new frontend system');
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      expect(() => extension(id)).not.toThrow();
    }
    expect(() => extension('page:nothing')).toThrow();
  });

  it('names the configuration that each takes, and all of it', () => {
    const rows = [
      ...readme.matchAll(/^\| `([a-z-]+:[^`]+)` +\|[^|]*\| (.*?) *\|$/gm),
    ];
    expect(rows.length).toBeGreaterThan(10);
    for (const [, id, cell] of rows) {
      const told = [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
      expect([id, told.sort()]).toEqual([id, configOf(id).sort()]);
    }
  });

  it('names extensions of the classic system that there are', () => {
    const names = namesUnder('The classic frontend system');
    expect(names.length).toBeGreaterThan(5);
    expect(Object.keys(classic)).toEqual(expect.arrayContaining(names));
  });

  it('holds for one plugin by default only', () => {
    expect(classic).not.toHaveProperty('default');
  });
});
