import { OutputError, tooMuch } from './outputError';
import { ReadAhead } from './readAhead';

const FULL = 64 * 1024;

function start() {
  const worked: Buffer[] = [];
  return { worked, ahead: new ReadAhead(chunk => worked.push(chunk)) };
}

it('works on everything in order, on what is behind while there is no more', () => {
  const { worked, ahead } = start();
  const chunks = [FULL, FULL, 5, FULL, 7, 1].map((length, index) =>
    Buffer.alloc(length, index),
  );
  const after = chunks.map(chunk => {
    ahead.push(chunk);
    return worked.length;
  });
  expect(after).toEqual([0, 0, 1, 1, 2, 3]);
  ahead.finish('/srv/shop.git');
  expect(Buffer.concat(worked)).toEqual(Buffer.concat(chunks));
});

it('works at once on what it is given when nothing is behind', () => {
  const { worked, ahead } = start();
  ahead.push(Buffer.from('a'));
  expect(worked).toHaveLength(1);
});

it('holds no more than a few megabytes', () => {
  const { worked, ahead } = start();
  for (let pushed = 1; pushed <= 1000; pushed += 1) {
    ahead.push(Buffer.alloc(FULL));
    expect((pushed - worked.length) * FULL).toBeLessThanOrEqual(4 * 1024 ** 2);
  }
});

it('tells of what the work throws, and of which repository', () => {
  const ahead = new ReadAhead(() => {
    throw tooMuch('There is too much');
  });
  expect(() => ahead.push(Buffer.from('a'))).toThrow(OutputError);
  ahead.push(Buffer.alloc(FULL));
  expect(() => ahead.finish('/srv/shop.git')).toThrow(
    expect.objectContaining({
      name: 'RepositoryError',
      code: 'too-large',
      repository: '/srv/shop.git',
    }),
  );
});
