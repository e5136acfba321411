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

/** Ids of all that the plugin has; the system keeps them from its types. */
const installed = (
  plugin as unknown as { extensions: ReadonlyArray<{ id: string }> }
).extensions.map(({ id }) => id);

/** Names of what may stand under `config` of an extension. */
function configOf(id: string): string[] {
  const { configSchema } = extension(id) as {
    configSchema?: { schema(): { schema: { properties?: object } } };
  };
  return Object.keys(configSchema?.schema().schema.properties ?? {});
}

describe('the README', () => {
  it('names the extensions of the new system, all of them and no other', () => {
    expect(installed.length).toBeGreaterThan(10);
    expect(namesUnder('Extensions of the new frontend system').sort()).toEqual(
      [...installed].sort(),
    );
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

  it('names the extensions of the classic system, all of them and no other', () => {
    const components = Object.keys(classic).filter(name => /^[A-Z]/.test(name));
    expect(components.length).toBeGreaterThan(5);
    expect(namesUnder('The classic frontend system').sort()).toEqual(
      [...components, 'ownershipPlugin'].sort(),
    );
  });

  it('holds for one plugin by default only', () => {
    expect(classic).not.toHaveProperty('default');
  });
});
