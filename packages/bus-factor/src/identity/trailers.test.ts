import fc from 'fast-check';
import { parseTrailers } from './trailers';

const parse = (message: string) => {
  const { coAuthors, reviewers } = parseTrailers(message);
  const show = (people: typeof coAuthors) =>
    people.map(({ name, email }) => `${name} <${email}>`);
  return { coAuthors: show(coAuthors), reviewers: show(reviewers) };
};

describe('parseTrailers', () => {
  it.each([
    'Co-authored-by: Ada <ada@example.org>',
    'Co-Authored-By: Ada <ada@example.org>',
    'CO-AUTHORED-BY: Ada <ada@example.org>',
    'Coauthored-by: Ada <ada@example.org>',
    'Co-authored by: Ada <ada@example.org>',
    'Co-author: Ada <ada@example.org>',
    '* Co-authored-by : "Ada" < ada@example.org >',
    '    Co-authored-by: Ada <ada@example.org>\r',
    'Co-authored-by: Ada (ada@example.org)',
    'Co-authored-by: Ada ada@example.org',
    'Pair-programmed-with: Ada <ada@example.org>',
    'Co-developed-by: Ada <ada@example.org>',
  ])('reads %j', line => {
    expect(parse(`Change\n\nwhy\n${line}\nmore\n`).coAuthors).toEqual([
      'Ada <ada@example.org>',
    ]);
  });

  it.each([
    'Reviewed-by',
    'reviewed-By',
    'Reviewed by',
    'Reviewer',
    'Approved-by',
  ])('reads %s', key => {
    expect(parse(`x\n\n${key}: Brook <brook@example.org>`).reviewers).toEqual([
      'Brook <brook@example.org>',
    ]);
  });

  it('reads several on a line, and wherever a squash merge has put them', () => {
    expect(
      parse(
        'Merge all\n\n* one\n\nCo-authored-by: Ada <a@x.org>\n\n* two\n\nCo-authored-by: Brook <b@x.org>, and Cleo <c@x.org>\n\nbye',
      ).coAuthors,
    ).toEqual(['Ada <a@x.org>', 'Brook <b@x.org>', 'Cleo <c@x.org>']);
  });

  it.each([
    'Signed-off-by: Ada <ada@example.org>',
    'Reported-by: Ada <ada@example.org>',
    'Co-authored-by: Ada',
    'We reviewed by hand: ada@example.org wrote it',
    'see https://example.org/reviewed-by:ada@example.org',
  ])('takes %j for nobody', line => {
    expect(parse(`x\n\n${line}`)).toEqual({ coAuthors: [], reviewers: [] });
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        const message = `Co-authored-by: ${Buffer.from(bytes).toString(
          'latin1',
        )}`;
        expect(() => parseTrailers(message)).not.toThrow();
      }),
    );
  });
});
