import { getDefaultHighWaterMark } from 'node:stream';
import {
  buildRepository,
  removeRepositories,
} from '../__testUtils__/buildRepository';
import { spawnGit } from './spawnGit';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const TEXT = 'a line of text\n'.repeat(100_000);

async function read(inBulk: boolean) {
  const repository = buildRepository([
    { author: 'Ada <ada@example.org>', day: 19_000, files: { 'a.txt': TEXT } },
  ]);
  const chunks: Buffer[] = [];
  const exit = await spawnGit({
    args: [`--git-dir=${repository}`, 'cat-file', 'blob', 'main:a.txt'],
    repository,
    inBulk,
    onOutput: chunk => chunks.push(chunk),
  });
  return { exit, output: Buffer.concat(chunks).toString() };
}

it.each([false, true])(
  'gives everything that git writes, in bulk: %s',
  async inBulk => {
    const before = getDefaultHighWaterMark(false);
    const { exit, output } = await read(inBulk);
    expect(exit).toEqual({ code: 0, stderr: '' });
    expect(output.length).toBe(TEXT.length);
    expect(output === TEXT).toBe(true);
    // Everybody else's streams are as they were.
    expect(getDefaultHighWaterMark(false)).toBe(before);
  },
);

it('ends git when a piece is refused, in bulk, too', async () => {
  const repository = buildRepository([
    { author: 'Ada <ada@example.org>', day: 19_000, files: { 'a.txt': TEXT } },
  ]);
  let pieces = 0;
  const reading = spawnGit({
    args: [`--git-dir=${repository}`, 'cat-file', 'blob', 'main:a.txt'],
    repository,
    inBulk: true,
    onOutput: () => {
      pieces += 1;
      throw new Error('enough');
    },
  });
  await expect(reading).rejects.toThrow('enough');
  expect(pieces).toBe(1);
});
