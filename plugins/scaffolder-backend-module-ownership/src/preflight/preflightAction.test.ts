import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { OwnerPreflight } from '@stewardship/backstage-plugin-ownership-common';
import { inputOf, runAction } from '../__testUtils__/runAction';
import { createPreflightAction } from './preflightAction';
import { preflightExamples } from './preflightExamples';
import { readPreflightConfig } from './readPreflightConfig';

const harbour = 'group:default/harbour';

function answer(
  failed: Array<OwnerPreflight['checks'][number]['id']> = [],
  over: Partial<OwnerPreflight> = {},
): OwnerPreflight {
  return {
    passed: failed.length === 0,
    checks: (['resolves', 'group', 'people', 'escalation'] as const).map(
      id => ({
        id,
        passed: !failed.includes(id),
        ...(id === 'people' ? { count: failed.includes(id) ? 1 : 4 } : {}),
      }),
    ),
    ...over,
  };
}

async function run(options: {
  answer: OwnerPreflight | Error;
  mode?: 'strict' | 'advisory';
  owner?: string;
  isDryRun?: boolean;
}) {
  const { mode = 'strict', owner = harbour, isDryRun } = options;
  const getOwnerPreflight = jest.fn(async () => {
    if (options.answer instanceof Error) throw options.answer;
    return options.answer;
  });
  const action = createPreflightAction({
    ownership: { getOwnerPreflight },
    mode,
    escalationAnnotation: 'ownership/escalation',
  });
  const ran = await runAction(action, {
    input: { owner },
    isDryRun,
    getInitiatorCredentials: async () =>
      mockCredentials.user('user:default/ada'),
  });
  return { ...ran, getOwnerPreflight };
}

describe('ownership:preflight', () => {
  it('asks on behalf of who started the run, by the whole reference', async () => {
    const { problem, outputs, getOwnerPreflight } = await run({
      answer: answer(),
      owner: 'Harbour',
    });
    expect(problem).toBeUndefined();
    expect(outputs).toEqual({ passed: true, missing: [] });
    expect(getOwnerPreflight).toHaveBeenCalledWith(
      harbour,
      expect.objectContaining({
        credentials: mockCredentials.user('user:default/ada'),
      }),
    );
  });

  it('ends a strict run with what is missing, what it takes and the nearest team', async () => {
    const { problem, outputs } = await run({
      answer: answer(['people', 'escalation'], {
        suggestion: { ref: 'group:default/tugs', title: 'Tugs' },
      }),
    });
    expect(problem).toBe(
      'group:default/harbour cannot take on something new yet: one person is in it (it takes two people or more, so that nothing hangs on one); nobody is named to turn to when it is down (set the annotation ownership/escalation on the group). The nearest team that passes is Tugs (group:default/tugs).',
    );
    expect(outputs).toEqual({
      passed: false,
      missing: ['people', 'escalation'],
      suggestion: 'group:default/tugs',
    });
  });

  it('goes on with a warning where it only advises', async () => {
    const { problem, said, outputs } = await run({
      answer: answer(['resolves', 'group', 'people', 'escalation']),
      mode: 'advisory',
    });
    expect(problem).toBeUndefined();
    expect(said).toEqual([
      expect.stringMatching(/^warn: .*the catalog has no such owner/),
    ]);
    expect(outputs).toMatchObject({ passed: false });
  });

  it('looks in a dry run too', async () => {
    const { problem } = await run({
      answer: answer(['group', 'people', 'escalation']),
      isDryRun: true,
    });
    expect(problem).toContain('it is no group');
  });

  it('takes no answer for neither good nor bad', async () => {
    const failure = new Error('the backend is away');
    const strict = await run({ answer: failure });
    expect(strict.problem).toBe('the backend is away');
    const advised = await run({ answer: failure, mode: 'advisory' });
    expect(advised.problem).toBeUndefined();
    expect(advised.outputs).toEqual({});
    expect(advised.said[0]).toContain('gave no answer (the backend is away)');
  });

  it('refuses what is no reference', async () => {
    const { problem, getOwnerPreflight } = await run({
      answer: answer(),
      owner: 'a:b:c/d',
    });
    expect(problem).toContain('"a:b:c/d" is no entity reference');
    expect(getOwnerPreflight).not.toHaveBeenCalled();
  });

  it.each(preflightExamples)('does: $description', async ({ example }) => {
    const { owner } = inputOf(example, { owner: harbour });
    const { outputs } = await run({ answer: answer(), owner: String(owner) });
    expect(outputs).toEqual({ passed: true, missing: [] });
  });
});

describe('readPreflightConfig', () => {
  const read = (ownership: object) =>
    readPreflightConfig(
      mockServices.rootConfig({ data: { ownership: { ...ownership } } }),
    );

  it('is strict by itself', () => {
    expect(read({})).toEqual({
      mode: 'strict',
      escalationAnnotation: 'ownership/escalation',
    });
  });

  it('takes what is set, and nothing else', () => {
    expect(
      read({
        goldenPaths: { preflight: 'advisory' },
        annotations: { escalation: 'sea/call' },
      }),
    ).toEqual({ mode: 'advisory', escalationAnnotation: 'sea/call' });
    expect(() => read({ goldenPaths: { preflight: 'loose' } })).toThrow(
      `ownership.goldenPaths.preflight is "loose"; expected 'strict' or 'advisory'.`,
    );
  });
});
