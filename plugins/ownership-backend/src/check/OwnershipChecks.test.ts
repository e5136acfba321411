import type { OwnershipCheck } from '@stewardship/backstage-plugin-ownership-node';
import { OwnershipChecks } from './OwnershipChecks';

const facts = {
  report: { entityRef: 'component:default/tide', tier: 1 },
  evidence: {},
} as unknown as Parameters<OwnershipCheck['evaluate']>[0];

const check = (over: Partial<OwnershipCheck> = {}): OwnershipCheck => ({
  id: 'runbook',
  version: '1',
  title: 'Runbook',
  weight: 10,
  evaluate: () => ({ value: 1 }),
  ...over,
});

describe('OwnershipChecks', () => {
  it('does not depend on the order of the modules', async () => {
    const one = new OwnershipChecks();
    one.add(check({ id: 'a' }));
    one.add(check({ id: 'b' }));
    const other = new OwnershipChecks();
    other.add(check({ id: 'b' }));
    other.add(check({ id: 'a' }));
    expect(one.identity).toEqual(other.identity);
    expect(await one.evaluate(facts)).toEqual(await other.evaluate(facts));
  });

  it.each<[string, OwnershipCheck['evaluate'], RegExp]>([
    [
      'throws',
      () => {
        throw new Error('token canary-1');
      },
      /^The check failed\.$/,
    ],
    ['rejects', () => Promise.reject(new Error('x')), /failed/],
    ['never ends', () => new Promise(() => {}), /too long/],
    ['answers 2', () => ({ value: 2 }), /0 to 1/],
    ['answers NaN', () => ({ value: NaN }), /0 to 1/],
    ['answers nothing', () => undefined as never, /0 to 1/],
    ['has nothing to say', () => ({ dropped: 'No tier.' }), /^No tier\.$/],
  ])('drops a check that %s, and no other', async (_, evaluate, reason) => {
    const checks = new OwnershipChecks();
    checks.add(check({ id: 'bad', evaluate }));
    checks.add(check({ id: 'good' }));
    const [bad, good] = await checks.evaluate(facts);
    expect(bad.value).toBeUndefined();
    expect(bad.droppedBecause).toMatch(reason);
    expect(good).toMatchObject({ value: 1, weight: 10, title: 'Runbook' });
  });

  it('gives each its own copy of the facts', async () => {
    const checks = new OwnershipChecks();
    checks.add(
      check({
        id: 'a',
        evaluate: own => {
          own.report.tier = 4;
          return { value: 0 };
        },
      }),
    );
    checks.add(
      check({
        id: 'b',
        evaluate: ({ report }) => ({ value: report.tier! / 4 }),
      }),
    );
    expect((await checks.evaluate(facts)).map(({ value }) => value)).toEqual([
      0, 0.25,
    ]);
  });

  it.each<[Partial<OwnershipCheck>, RegExp]>([
    [{ id: 'Run book' }, /"Run book" must have an id of lower case/],
    [{ version: ' ' }, /must have a version/],
    [{ title: '' }, /must have a title/],
    [{ weight: 0 }, /weight above 0 and at most 100, got 0/],
    [{ weight: NaN }, /got NaN/],
    [{ evaluate: undefined }, /function evaluate/],
  ])('refuses %j', (over, message) => {
    expect(() => new OwnershipChecks().add(check(over))).toThrow(message);
  });

  it('refuses a second check of the same id', () => {
    const checks = new OwnershipChecks();
    checks.add(check());
    expect(() => checks.add(check())).toThrow(/two ownership checks/);
  });
});
