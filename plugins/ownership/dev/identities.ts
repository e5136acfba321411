import { ConflictError } from '@backstage/errors';
import type {
  IdentityRequest,
  MyIdentities,
  MyIdentity,
} from '@stewardship/backstage-plugin-ownership-common';
import { daysAgo } from './chance';
import type { Scenario } from './scenarios';

/** How long "being read again" lasts here. */
const WAIT_MS = 8_000;

/** The addresses of whoever looks, and what they do with them. */
export class Identities {
  readonly #scenario: Scenario;
  readonly #now: MyIdentities;
  readonly #offered = new Map([
    ['s-1', 'bo@harbour-before.example'],
    ['s-2', 'bo.lanternfish@home.example'],
  ]);

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#now = {
      linking: scenario === 'problems' ? 'off' : 'suggested',
      inCatalog: scenario !== 'empty',
      most: 20,
      items: [
        {
          email: 'bo.lanternfish@harbour.example',
          origin: 'catalog',
          state: 'counted',
        },
        {
          email: 'bo-lanternfish@users.noreply.github.com',
          origin: 'annotation',
          state: 'counted',
        },
        {
          email: 'lantern@ferry.example',
          origin: 'linked',
          state: 'overruled',
          link: { id: 'l-1', at: daysAgo(12) },
        },
      ],
      suggestions: [
        {
          id: 's-1',
          address: 'b…@harbour-before.example',
          because: 'same-name',
        },
        {
          id: 's-2',
          address: 'bo.lanternfish@home.example',
          because: 'same-mailbox',
        },
      ],
      activity: { days: 87, entities: 6 },
    };
  }

  list(): MyIdentities {
    if (this.#scenario === 'empty') {
      const none = { days: 0, entities: 0 };
      return { ...this.#now, items: [], suggestions: [], activity: none };
    }
    return this.#scenario === 'problems'
      ? { ...this.#now, suggestions: [] }
      : structuredClone(this.#now);
  }

  /** @throws ConflictError for what does not resemble them. */
  link(request: IdentityRequest): MyIdentity {
    const email =
      'email' in request
        ? request.email.toLocaleLowerCase('en-US')
        : this.#offered.get(request.suggestion) ?? '';
    const known = this.#now.items.find(item => item.email === email);
    if (known) {
      return known;
    }
    const isOffered = [...this.#offered.values()].includes(email);
    if (!isOffered && !email.startsWith('bo.lanternfish@')) {
      throw new ConflictError('It cannot be linked');
    }
    const item: MyIdentity = {
      email,
      origin: 'linked',
      state: isOffered ? 'waiting' : 'unseen',
      link: { id: `l-${email}`, at: daysAgo(0) },
    };
    this.#now.items.push(item);
    this.#now.suggestions = this.#now.suggestions.filter(
      ({ id }) => this.#offered.get(id) !== email,
    );
    if (isOffered) {
      setTimeout(() => {
        item.state = 'counted';
        this.#now.activity = { days: 112, entities: 7 };
      }, WAIT_MS);
    }
    return item;
  }

  unlink(id: string): MyIdentities {
    this.#now.items = this.#now.items.filter(item => item.link?.id !== id);
    return this.list();
  }
}
