import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildRepository,
  git,
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { isSmall } from './isSmall';

afterAll(removeRepositories);

const ask = (gitDir: string) =>
  isSmall({ repository: gitDir, gitDir, trusted: [] });

/** The beginning of an index of a pack with so many objects. */
function index(objects: number, version: 1 | 2): Buffer {
  const fanout = Buffer.alloc(4 * 256);
  fanout.writeUInt32BE(objects, 4 * 255);
  return version === 1
    ? Buffer.concat([fanout, Buffer.alloc(64)])
    : Buffer.concat([Buffer.from('ff744f6300000002', 'hex'), fanout]);
}

function repository(): string {
  return buildRepository([
    { author: 'Ada Byron <ada@example.org>', day: 19_000, files: { a: '1' } },
  ]);
}

it('counts what is in packs', () => {
  const folder = repository();
  expect(ask(folder)).toBe(true);
  git(folder, ['repack', '-adq']);
  expect(ask(folder)).toBe(true);
});

it.each([1, 2] as const)('adds packs up, version %d', version => {
  const folder = repository();
  const pack = join(folder, 'objects/pack');
  writeFileSync(join(pack, 'pack-1.idx'), index(200_000, version));
  expect(ask(folder)).toBe(true);
  writeFileSync(join(pack, 'pack-2.idx'), index(60_000, version));
  expect(ask(folder)).toBe(false);
});

it('takes what it cannot count for large', () => {
  const borrowing = repository();
  writeFileSync(join(borrowing, 'objects/info/alternates'), '/elsewhere\n');
  expect(ask(borrowing)).toBe(false);
  expect(ask(temporaryFolder())).toBe(false);
  const cut = repository();
  writeFileSync(join(cut, 'objects/pack/pack-1.idx'), 'short');
  expect(ask(cut)).toBe(false);
  const folder = repository();
  mkdirSync(join(folder, 'objects/pack/pack-1.idx'));
  expect(ask(folder)).toBe(false);
});
