import fc from 'fast-check';
import { expectToEndSoon } from '../__testUtils__/endsSoon';
import {
  naiveStrictPeople,
  naiveToolPeople,
} from '../__testUtils__/naivePeople';
import { peopleOf } from '../__testUtils__/peopleOf';
import { findLookAlikes } from './lookAlikes';
import { Mentions } from './mentions';
import { strictPeople, type StrictPeopleOptions } from './strictPeople';
import { toolPeople } from './toolPeople';

/** Joins signatures; gives for each the person's number, or what it is. */
function identify(
  signatures: readonly string[],
  options: StrictPeopleOptions = {},
) {
  const people = peopleOf(strictPeople(options));
  return signatures.map(signature => {
    const [, name, email] = /^(.*?) ?<(.*)>$/.exec(signature)!;
    return people.identify({ name, email });
  });
}

describe('strictPeople', () => {
  it('takes a hostile signature in its stride, and keeps little of it', () => {
    const people = peopleOf(strictPeople({}));
    const many = 1_000_000;
    expectToEndSoon(() =>
      people.identify({
        name: `Eve${' '.repeat(many)}x`,
        email: `${')'.repeat(many)}x@example.org`,
      }),
    );
    const [{ name, email }] = people.finish().people;
    expect(name.length + email.length).toBeLessThan(2001);
  });

  it('joins addresses without regard to case, and no names', () => {
    expect(
      identify([
        'Ada Byron <ada@example.org>',
        'A. Byron <ADA@example.org>',
        'Ada Byron <ada@elsewhere.example>',
      ]),
    ).toEqual([0, 0, 1]);
  });

  it('joins both forms of the hosts’ private addresses, and aliases of them', () => {
    expect(
      identify(
        [
          'Ada <123456+ada@users.noreply.github.com>',
          'Ada <Ada@users.noreply.github.com>',
          'Ada <987-ada@users.noreply.gitlab.com>',
          'Ada <ada@users.noreply.gitlab.com>',
          'Ada <ada@work.example>',
        ],
        {
          aliases: [
            { email: 'ada@users.noreply.github.com', key: 'user:default/ada' },
            { email: 'ADA@work.example', key: 'user:default/ada' },
          ],
        },
      ),
    ).toEqual([0, 0, 1, 1, 0]);
  });

  it('knows an account of a host by its number when it was renamed', () => {
    expect(
      identify([
        'Ada <ada@users.noreply.github.com>',
        'Ada <123+adab@users.noreply.github.com>',
        'Ada <124+adab2@users.noreply.github.com>',
        'Ada <123+ada@users.noreply.github.com>',
        'Ada <77-ada@users.noreply.gitlab.com>',
        'Ada <77-byron@users.noreply.gitlab.com>',
      ]),
    ).toEqual([0, 1, 2, 0, 3, 3]);
  });

  it('joins an account seen under both names before either was known', () => {
    const people = peopleOf(strictPeople({}));
    [
      'ada@users.noreply.github.com',
      '123+adab@users.noreply.github.com',
      'brook@example.org',
      '123+ada@users.noreply.github.com',
    ].forEach(email => people.identify({ name: 'A', email }));
    const { people: found, personOf } = people.finish();
    expect(found.map(({ emails }) => emails)).toEqual([
      ['ada@users.noreply.github.com', 'adab@users.noreply.github.com'],
      ['brook@example.org'],
    ]);
    expect([0, 1, 2].map(personOf)).toEqual([0, 0, 1]);
  });

  it('keeps apart what aliases keep apart, and an alias through a new name', () => {
    const aliases = [
      { email: 'ada@users.noreply.github.com', key: 'user:default/ada' },
      { email: 'brook@users.noreply.github.com', key: 'user:default/brook' },
    ];
    const people = peopleOf(strictPeople({ aliases }));
    const numbers = [
      '123+renamed@users.noreply.github.com',
      '123+ada@users.noreply.github.com',
      '123+brook@users.noreply.github.com',
    ].map(email => people.identify({ name: 'A', email }));
    expect(numbers).toEqual([0, 0, 2]);
    expect(people.finish().people.map(({ key }) => key)).toEqual([
      'user:default/ada',
      'user:default/brook',
    ]);
  });

  it.each([' <>', 'unknown <>', '(no author) <(no author)@1234-uuid>'])(
    'takes %s for nobody',
    signature => {
      expect(identify([signature])).toEqual(['nobody']);
    },
  );

  it('keeps people apart who share an address that means nothing', () => {
    expect(
      identify([
        'Ada <root@localhost>',
        'Brook <root@localhost>',
        'Ada <>',
        'Ada <>',
      ]),
    ).toEqual([0, 1, 2, 2]);
  });

  it.each([
    'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
    'renovate-bot <bot@renovateapp.com>',
    'github-actions <41898282+github-actions@users.noreply.github.com>',
    'Release Bot <release@example.org>',
    'gitlab-ci <ci@example.org>',
    'Jenkins <jenkins@example.org>',
    'Scaffolder <scaffolder@backstage.io>',
    'acmebot <acmebot@acmehq.example>',
    'acmebot <acmebot@users.noreply.github.com>',
    'AcmeBot <123+acmebot@users.noreply.github.com>',
    'acme-build <acme-build@users.noreply.github.com>',
    'Hudson @ build.example.org <build@example.org>',
    'release-robot <release@example.org>',
    'semantic-release-bot <semantic-release-bot@martynus.net>',
  ])('takes %s for a bot', signature => {
    expect(identify([signature])).toEqual(['bot']);
  });

  it.each([
    'Claude <noreply@anthropic.com>',
    'copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>',
    'Cursor Agent <cursoragent@cursor.com>',
    'aider (gpt-4o) <aider@aider.chat>',
    'devin-ai-integration[bot] <158243242+devin-ai-integration[bot]@users.noreply.github.com>',
  ])('takes %s for a coding agent', signature => {
    expect(identify([signature])).toEqual(['agent']);
  });

  it.each([
    'Kate Jenkins <kate.jenkins@example.org>',
    'Tony Abbott <abbott@example.org>',
    'Claude Sample <claude@example.org>',
    'Travis Ci-Lee <travis@example.org>',
    'Robot Chen <chen@example.org>',
    'Dana Diaz <robot@dana.example>',
    'talbot <talbot@users.noreply.github.com>',
    'acmebot <acmebot@mail.example>',
    'Devin Diaz <devin@example.org>',
  ])('takes %s for a person', signature => {
    expect(identify([signature])).toEqual([0]);
  });

  it('knows configured bots', () => {
    const bots = ['@machines\\.example>$'];
    expect(identify(['Deploy <deploy@machines.example>'], { bots })).toEqual([
      'bot',
    ]);
  });

  it('names people as they were named first, which is most recently', () => {
    const people = peopleOf(
      strictPeople({
        mailmap: 'Ada Byron <ada@new.example> <ada@old.example>',
      }),
    );
    people.identify({ name: 'adab', email: 'Ada@old.example' });
    people.identify({ name: 'Ada', email: 'ada@new.example' });
    expect(people.finish().people).toEqual([
      {
        name: 'Ada Byron',
        email: 'ada@new.example',
        emails: ['ada@new.example', 'ada@old.example'],
      },
    ]);
  });

  it('reports look-alikes and joins none of them', () => {
    const people = peopleOf(strictPeople({}));
    people.identify({ name: 'Ada Byron', email: 'ada@one.example' });
    people.identify({ name: 'ada  byron', email: 'byron@two.example' });
    people.identify({ name: 'Brook', email: 'brook.chen@one.example' });
    people.identify({ name: 'B. Chen', email: 'brook.chen@two.example' });
    people.identify({ name: 'Robin Roe', email: 'robin@one.example' });
    people.identify({ name: 'Robin Doe', email: 'robin@two.example' });
    people.identify({ name: 'Info', email: 'info@one.example' });
    people.identify({ name: 'Other', email: 'info@two.example' });
    expect(findLookAlikes(people.finish().people)).toEqual([
      { people: [0, 1], because: 'same name' },
      { people: [2, 3], because: 'same mailbox name' },
    ]);
  });

  it('takes hostile signatures in linear time', () => {
    const long = 'a'.repeat(1_000_000);
    expect(identify([`${long} <${long}@${long}>`])).toEqual([0]);
  });
});

describe('toolPeople', () => {
  it('joins by address, then by name, transitively, whatever the order', () => {
    const signatures = [
      ['Ada Byron', 'ada@one.example'],
      ['ADA BYRON', 'ada@two.example'],
      ['adab', 'ADA@two.example'],
      ['Adab', 'ada@three.example'],
      ['Ádá  Byron', 'ada@four.example'],
      ['Brook', 'brook@one.example'],
    ].map(([name, email]) => ({
      name: Buffer.from(name).toString('latin1'),
      email,
    }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(signatures, { minLength: signatures.length }),
        shuffled => {
          const people = peopleOf(toolPeople());
          shuffled.forEach(signature => people.identify(signature));
          expect(
            people
              .finish()
              .people.map(({ emails }) => emails.length)
              .sort(),
          ).toEqual([1, 4]);
        },
      ),
    );
  });

  it('joins nobody by an empty name, and takes bots for people', () => {
    const people = peopleOf(toolPeople());
    people.identify({ name: '', email: 'a@x' });
    people.identify({ name: '', email: 'b@x' });
    people.identify({ name: 'x[bot]', email: 'x[bot]@x' });
    expect(people.finish().people).toHaveLength(3);
  });
});

describe('joining by numbers', () => {
  // By it the first met of two spellings decides; older Nodes have no such pattern.
  const TELLING_CASES_APART =
    parseInt(process.versions.node, 10) < 24 ? [] : ['(?-i:ADA)@one'];
  const NAMES = [
    'Ada',
    'ada',
    'Brook',
    '',
    'unknown',
    'x[bot]',
    '\u00c3\u00a9',
  ];
  const EMAILS = [
    'ada@one.example',
    'ADA@one.example',
    '<ada@two.example',
    'ada@users.noreply.github.com',
    '7+ada@users.noreply.github.com',
    '7+byron@users.noreply.github.com',
    '7+Brook@users.noreply.github.com',
    '8-ada@users.noreply.gitlab.com',
    '8-brook@users.noreply.gitlab.com',
    'brook@one.example',
    'root@localhost',
    '\u00c3\u0089@one.example',
    '',
    `${'a'.repeat(1000)}1`,
    `${'a'.repeat(1000)}2`,
  ];
  const email = fc.constantFrom(...EMAILS);
  const signature = fc.record({ name: fc.constantFrom(...NAMES), email });
  const mailmap = fc
    .array(fc.tuple(signature, signature, fc.boolean()), { maxLength: 3 })
    .map(entries =>
      entries
        .map(([to, from, byName]) =>
          byName
            ? `${to.name} <${to.email}> ${from.name} <${from.email}>`
            : `${to.name} <${to.email}> <${from.email}>`,
        )
        .join('\n'),
    );
  const options = fc.record({
    mailmap,
    aliases: fc.array(
      fc.record({ email, key: fc.constantFrom('user:a', 'user:b') }),
      { maxLength: 3 },
    ),
    bots: fc.subarray(['^Brook', ...TELLING_CASES_APART]),
  });
  const signatures = fc.array(signature, { maxLength: 30 });

  it('comes to what joining texts does, whoever comes in what order', () => {
    fc.assert(
      fc.property(signatures, options, (met, given) => {
        const pairs = [
          [peopleOf(strictPeople(given)), naiveStrictPeople(given)],
          [peopleOf(toolPeople()), naiveToolPeople()],
        ];
        for (const [people, naive] of pairs) {
          expect(met.map(one => people.identify(one))).toEqual(
            met.map(one => naive.identify(one)),
          );
          const [is, was] = [people.finish(), naive.finish()];
          expect(is.people).toEqual(was.people);
          const drafts = was.people.map((_, index) => index);
          expect(drafts.map(is.personOf)).toEqual(drafts.map(was.personOf));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives signatures that come later the numbers that they had gotten', () => {
    fc.assert(
      fc.property(signatures, signatures, options, (first, more, given) => {
        const all = [...first, ...more];
        const signatureOf = (mention: number) => all[mention];
        for (const rules of [strictPeople(given), toolPeople()]) {
          const whole = new Mentions({ rules, signatureOf });
          all.forEach(one => whole.add(one));
          const before = new Mentions({ rules, signatureOf });
          first.forEach(one => before.add(one));
          const kept = before.toNumbers();
          const after = new Mentions({ rules, signatureOf, kept });
          more.forEach(one => after.add(one));
          expect(after.toNumbers()).toEqual(whole.toNumbers());
        }
      }),
      { numRuns: 1000 },
    );
  });
});
