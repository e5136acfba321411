import { mockServices } from '@backstage/backend-test-utils';
import type { IdentityEvidence } from '@stewardship/backstage-plugin-ownership-node';
import { addedEvidence } from './addedEvidence';
import { aliasesOf } from './aliasesOf';

const logger = mockServices.logger.mock();
const { signal } = new AbortController();
const resolver = (...evidence: unknown[]) => ({
  id: 'directory',
  resolve: async () => evidence as IdentityEvidence[],
});

describe('evidence of identity that adopters add', () => {
  const people = { aliases: [], left: [], bots: [] };
  const user = (name: string, email?: string) => ({
    ref: `user:default/${name}`,
    email,
    hostAddresses: [],
  });

  it('counts after the catalog, the first resolver first, undisputed only', async () => {
    const { layers, failed } = await addedEvidence({
      logger,
      signal,
      resolvers: [
        resolver(
          { userRef: 'user:default/bo', email: 'ada@harbour.example' },
          { userRef: 'User:Default/Ada', email: ' Old@Harbour.example ' },
          { userRef: 'user:default/ada', email: 'both@harbour.example' },
          { userRef: 'user:default/bo', email: 'both@harbour.example' },
          { userRef: 'user:default/ada', login: 'Ada-X', host: 'git.example' },
          { userRef: 'user:default/gone', email: 'gone@harbour.example' },
        ),
        resolver(
          { userRef: 'user:default/bo', email: 'old@harbour.example' },
          { userRef: 'user:default/bo', email: 'both@harbour.example' },
        ),
      ],
    });
    expect(failed).toBe(false);
    const users = [user('ada', 'ada@harbour.example'), user('bo')];
    expect(aliasesOf(users, { people }, { added: layers })).toMatchObject([
      {
        email: 'ada-x@users.noreply.git.example',
        userRef: 'user:default/ada',
      },
      { email: 'ada@harbour.example', userRef: 'user:default/ada' },
      // what the first one disputes, the second may still say
      { email: 'both@harbour.example', userRef: 'user:default/bo' },
      { email: 'old@harbour.example', userRef: 'user:default/ada' },
    ]);
  });

  it('leaves out what is malformed', async () => {
    const { layers } = await addedEvidence({
      logger,
      signal,
      resolvers: [
        resolver(
          undefined,
          {},
          { userRef: 'group:default/a', email: 'a@b.example' },
          { userRef: 'ada', email: 'a@b.example' },
          { userRef: 'user:default/ada', email: 'no address' },
          { userRef: 'user:default/ada', login: 'a b', host: 'x' },
        ),
      ],
    });
    expect(layers).toEqual([[]]);
  });

  it('says when a resolver failed, and hears the others', async () => {
    const bad = { id: 'bad', resolve: () => Promise.reject(new Error('down')) };
    const good = resolver({
      userRef: 'user:default/ada',
      email: 'a@b.example',
    });
    expect(
      await addedEvidence({ logger, signal, resolvers: [bad, good] }),
    ).toEqual({
      failed: true,
      layers: [[{ userRef: 'user:default/ada', email: 'a@b.example' }]],
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('resolver bad failed'),
      { cause: 'down' },
    );
  });
});
