import { commitAuthors } from './commitAuthors';

function emailsOf(message: string, email = 'ada@example.org'): string[] {
  return commitAuthors({
    authorName: 'Ada',
    authorEmail: email,
    lines: message.split('\n'),
  }).map(author => author.email);
}

describe('commitAuthors', () => {
  it('puts co-authors, in the order of their lines, before the author', () => {
    expect(
      emailsOf(
        'Subject\n\nCo-authored-by: Bo B <bo@example.org>\r\nCo-authored-by: Cy <cy@example.org>  \n',
      ),
    ).toEqual(['bo@example.org', 'cy@example.org', 'ada@example.org']);
  });

  it('counts nobody twice, and keeps the place of a co-author', () => {
    expect(
      emailsOf(
        'x\n\nCo-authored-by: A <ada@example.org>\nCo-authored-by: B <b@example.org>\nCo-authored-by: B <b@example.org>',
      ),
    ).toEqual(['ada@example.org', 'b@example.org']);
  });

  it.each([
    'co-authored-by: Bo <bo@example.org>',
    'Co-Authored-By: Bo <bo@example.org>',
    ' Co-authored-by: Bo <bo@example.org>',
    'Co-authored-by:Bo <bo@example.org>',
  ])('passes over %j, which the tool does not know', line => {
    expect(emailsOf(line)).toEqual(['ada@example.org']);
  });

  it('takes the last word for the address, whatever it looks like', () => {
    expect(emailsOf('Co-authored-by: Bo <bo at example.org>')[0]).toBe(
      'example.org',
    );
    expect(emailsOf('Co-authored-by: ')[0]).toBe('Co-authored-by:');
  });

  it('does not ignore case', () => {
    expect(
      emailsOf('Co-authored-by: A <Ada@Example.org>', 'ada@example.org'),
    ).toEqual(['Ada@Example.org', 'ada@example.org']);
  });

  it('knows the names', () => {
    const [bo, ada] = commitAuthors({
      authorName: 'Ada L',
      authorEmail: 'ada@example.org',
      lines: ['Co-authored-by: Bo van B <bo@example.org>'],
    });
    expect(bo.name).toBe('Bo van B');
    expect(ada.name).toBe('Ada L');
  });
});
