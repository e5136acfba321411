import { readPathRecord } from './pathRecord';

const commit = 'c0ffee'.repeat(7).slice(0, 40);

describe('readPathRecord', () => {
  it('reads what a golden path writes', () => {
    const record = {
      template: 'template:default/service-node',
      version: '1.10.0',
      commit,
      path: 'golden-paths/service-node',
      answers: { name: 'seat-counter', port: 8080, tags: ['a'], owner: null },
    };
    expect(readPathRecord(record)).toEqual(record);
  });

  it('needs no more than the template', () => {
    expect(readPathRecord({ template: 'Service-Node' })).toEqual({
      template: 'template:default/service-node',
      answers: {},
    });
  });

  it.each([
    ['text', 'holds no mapping'],
    [undefined, 'holds no mapping'],
    [[], 'holds no mapping'],
    [{}, 'template of .ownership/path.yaml is no entity reference'],
    [{ template: 'a b/c:d' }, 'is no entity reference'],
    [
      { template: 't', version: 1.1 },
      'version of .ownership/path.yaml is no text',
    ],
    [{ template: 't', commit: 'c0ffee' }, 'is no full commit id'],
    [{ template: 't', commit: `${commit}\n` }, 'is no full commit id'],
    [{ template: 't', answers: ['x'] }, 'answers of .ownership/path.yaml'],
    [
      { template: 't', answers: { x: 'y'.repeat(70_000) } },
      'longer than 64 KiB',
    ],
  ])('refuses %j', (value, message) => {
    expect(() => readPathRecord(value)).toThrow(message);
  });
});
