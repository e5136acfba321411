import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { canonicalEmail, isPlaceholderEmail } from '@stewardship/bus-factor';
import type { SelfLinkingMode } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import type { OwnershipConfig } from '../config';
import { linkIdentity } from '../database/linkIdentity';
import { readIdentities, type OwnIdentity } from '../database/readIdentities';
import { readResemblance } from '../database/readResemblance';
import {
  readNamesOf,
  readSuggestions,
  type SuggestedAddress,
} from '../database/readSuggestions';
import { unlinkIdentity } from '../database/unlinkIdentity';
import type { Reach } from '../database/visibleReports';
import type { EmailHash } from '../erasure';
import { hideAddress } from './hideAddress';
import type { Resemblance, ResemblanceReason } from './Resemblance';

/** Addresses that one person may link: more are a mistake or a machine's. */
export const MOST_LINKS = 20;
const MOST_SUGGESTIONS = 20;
/** Of an address, by RFC 5321. */
const LONGEST_EMAIL = 320;

const ELSEWHERE =
  'have it added to your User in the catalog (its e-mail, or the annotation github.com/user-login or gitlab.com/user-login), or to ownership.people.aliases in the configuration';

/**
 * One answer for everything that cannot be linked: whose an address is, and
 * whether it was erased or is in any history, is nobody's to find out.
 */
const REFUSED: Record<Exclude<SelfLinkingMode, 'off'>, string> = {
  suggested: `This address cannot be linked: nothing about it resembles your name, addresses or logins, or it is somebody else's. If it is yours, ${ELSEWHERE}`,
  any: `This address cannot be linked: it is somebody else's. If it is yours, ${ELSEWHERE}`,
};

/** An address of nobody that looks like the caller's. */
export interface IdentitySuggestion {
  /** By which it is linked: the address itself is not told before. */
  id: string;
  /** As far as its owner needs it to know it again. */
  address: string;
  because: ResemblanceReason;
}

export interface MyIdentities {
  mode: SelfLinkingMode;
  /** Whether the catalog has this user: others have nothing to link to. */
  inCatalog: boolean;
  items: OwnIdentity[];
  suggestions: IdentitySuggestion[];
}

/** Whom a request is about: always who sends it. */
export interface LinkingUser {
  userRef: string;
  /** What suggestions may rest on; nothing when undefined. */
  reach: Reach | undefined;
}

/** What people say of their own addresses. */
export class SelfLinking {
  readonly #knex: Knex;
  readonly #emailHash: EmailHash;
  readonly #people: OwnershipConfig['people'];

  constructor(options: {
    knex: Knex;
    emailHash: EmailHash;
    people: OwnershipConfig['people'];
  }) {
    this.#knex = options.knex;
    this.#emailHash = options.emailHash;
    this.#people = options.people;
  }

  async list(user: LinkingUser): Promise<MyIdentities> {
    const { selfLinking: mode } = this.#people;
    const resemblance = await readResemblance(this.#knex, user.userRef);
    const found =
      resemblance && mode !== 'off'
        ? await this.#suggestions(user, resemblance)
        : [];
    return {
      mode,
      inCatalog: resemblance !== undefined,
      items: await readIdentities(this.#knex, user.userRef),
      suggestions: found
        .slice(0, MOST_SUGGESTIONS)
        .map(({ email, because }) => ({
          id: this.#idOf(user, email),
          address: hideAddress(email, {
            mailboxIsOwn: because !== 'same-name',
          }),
          because,
        })),
    };
  }

  /**
   * Links an address that was typed, or one that was suggested.
   *
   * @returns the identity, and whether it is new.
   * @throws InputError for what is no address or everybody's; NotAllowedError
   * where linking is off; ConflictError for what cannot be linked, always in
   * the same words.
   */
  async link(
    user: LinkingUser,
    request: { email: string } | { suggestion: string },
  ): Promise<{ identity: OwnIdentity; isNew: boolean }> {
    const { userRef } = user;
    const { selfLinking: mode } = this.#people;
    if (mode === 'off') {
      throw new NotAllowedError(
        `Linking one's own addresses is switched off (ownership.people.selfLinking). If an address is yours, ${ELSEWHERE}`,
      );
    }
    const typed = 'email' in request ? readableEmail(request.email) : undefined;
    const resemblance = await readResemblance(this.#knex, userRef);
    if (!resemblance) {
      throw new ConflictError(
        'The catalog has no User for you, to whom an address could be linked. Ask whoever runs the catalog to add you',
      );
    }
    const own = typed && (await this.#own(userRef, typed));
    if (own) {
      return { identity: own, isNew: false };
    }
    const suggested = await this.#suggestions(user, resemblance, typed);
    const email =
      typed ??
      suggested.find(
        entry =>
          'suggestion' in request &&
          this.#idOf(user, entry.email) === request.suggestion,
      )?.email;
    if (email === undefined) {
      throw new ConflictError(REFUSED[mode]);
    }
    const resembles =
      suggested.some(entry => entry.email === email) ||
      (await this.#hasOwnMailbox(email, resemblance));
    if (!resembles && mode === 'suggested') {
      throw new ConflictError(REFUSED[mode]);
    }
    const outcome = await linkIdentity(this.#knex, {
      userRef,
      email,
      basis: resembles ? 'resembles' : 'claimed',
      emailHash: this.#emailHash,
      people: this.#people,
      most: MOST_LINKS,
    });
    if (outcome === 'too-many') {
      throw new ConflictError(
        `You have linked ${MOST_LINKS} addresses, which is the most; undo one first`,
      );
    }
    const identity = await this.#own(userRef, email);
    if (outcome === 'taken' || !identity) {
      throw new ConflictError(REFUSED[mode]);
    }
    return { identity, isNew: outcome === 'linked' };
  }

  /**
   * @returns the address.
   * @throws NotFoundError for what the caller did not link.
   */
  async unlink(userRef: string, id: string): Promise<string> {
    const email = await unlinkIdentity(this.#knex, {
      id,
      userRef,
      emailHash: this.#emailHash,
    });
    if (email === undefined) {
      throw new NotFoundError('You have no such linked address');
    }
    return email;
  }

  /** For the audit: tells equal addresses, and nothing else. */
  fingerprintOf(email: string): string {
    return this.#emailHash.of(canonicalEmail(email));
  }

  async #suggestions(
    { userRef, reach }: LinkingUser,
    resemblance: Resemblance,
    only?: string,
  ): Promise<SuggestedAddress[]> {
    return reach === undefined
      ? []
      : readSuggestions(this.#knex, {
          userRef,
          resemblance,
          reach,
          only,
          emailHash: this.#emailHash,
          people: this.#people,
        });
  }

  /** Also of an address that is in no history yet. */
  async #hasOwnMailbox(
    email: string,
    resemblance: Resemblance,
  ): Promise<boolean> {
    const names = await readNamesOf(this.#knex, email);
    return resemblance.mailboxReason(email, names) !== undefined;
  }

  async #own(userRef: string, email: string): Promise<OwnIdentity | undefined> {
    const identities = await readIdentities(this.#knex, userRef);
    return identities.find(
      identity => identity.email === email && identity.origin !== 'history',
    );
  }

  #idOf({ userRef }: LinkingUser, email: string): string {
    return this.#emailHash.idOf(`${userRef}\n${email}`);
  }
}

function readableEmail(text: string): string {
  const email = canonicalEmail(text);
  if (email.length > LONGEST_EMAIL || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new InputError(
      'This is no e-mail address; write one as it stands in your commits, such as ada@harbour.example',
    );
  }
  if (isPlaceholderEmail(email)) {
    throw new InputError(
      'This address is many people’s, so that nobody can link it. Set your own in git (git config user.email)',
    );
  }
  return email;
}
