import { Resemblance } from './Resemblance';

const ada = new Resemblance({
  displayName: 'Ada Éxample',
  emails: [
    'ada.example@harbour.example',
    'adaexa@users.noreply.github.com',
    'ada@short.example',
    'info@harbour.example',
    'team.mailbox@harbour.example',
  ],
  othersMailboxes: new Set(['team.mailbox']),
});

describe('Resemblance', () => {
  it('is by the full name, without case and accents', () => {
    expect(ada.fullName).toBe('ada example');
    expect(ada.hasName('ADA  example')).toBe(true);
    expect(ada.hasName('Ada')).toBe(false);
    expect(ada.hasName(undefined)).toBe(false);
  });

  it('is by no single name, which many have', () => {
    const chris = new Resemblance({ displayName: 'Christopher', emails: [] });
    expect(chris.fullName).toBeUndefined();
    expect(chris.hasName('Christopher')).toBe(false);
  });

  it('is by nothing for who was erased', () => {
    const erased = new Resemblance({ displayName: '', emails: [] });
    expect(erased.hasName('')).toBe(false);
    expect(erased.mailboxes).toEqual([]);
  });

  it.each([
    ['ada.example@home.example', [], 'same-mailbox'],
    ['ada.example@home.example', ['ada'], 'same-mailbox'],
    ['ada.example@home.example', ['Ada Example'], 'same-mailbox'],
    ['adaexa@home.example', [], 'same-login'],
    // Another full name is another person.
    ['ada.example@home.example', ['Adam Exampleton'], undefined],
    ['ada.example@home.example', ['ada', 'Adam Exampleton'], undefined],
    // Too short, everybody's, or another user's too.
    ['ada@home.example', [], undefined],
    ['info@home.example', [], undefined],
    ['team.mailbox@home.example', [], undefined],
    ['ada.example.jr@home.example', [], undefined],
  ])('by the mailbox: %s under %j is %s', (email, names, reason) => {
    expect(ada.mailboxReason(email, names)).toBe(reason);
  });
});
