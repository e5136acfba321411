import {
  differentFullNames,
  lookAlikeWords,
  plainName,
} from '@stewardship/bus-factor';

/** Why an address looks like somebody's. */
export type ResemblanceReason = 'same-name' | 'same-mailbox' | 'same-login';

const PRIVATE_HOST = /@users\.noreply\./;

/**
 * By what an address that nobody has may be told to be somebody's. It is a hint
 * and no proof: the engine never joins on it, a person does.
 *
 * Rests on what the catalog and the configuration say of a user, never on what
 * they linked themselves: each link would else make the next one easier.
 */
export class Resemblance {
  /** As shown; empty for who was erased. */
  readonly #displayName: string;
  /** Without case and accents, where it is a full one. */
  readonly #fullName: string | undefined;
  readonly #reasons: ReadonlyMap<string, 'same-mailbox' | 'same-login'>;

  constructor(options: {
    displayName: string;
    /** Those that the catalog or the configuration gives them, canonical. */
    emails: readonly string[];
    /** Mailbox names that other users have too: they tell nobody apart. */
    othersMailboxes?: ReadonlySet<string>;
  }) {
    const { displayName, emails, othersMailboxes } = options;
    const { name } = lookAlikeWords({ name: displayName, emails: [] });
    this.#displayName = displayName;
    this.#fullName = name?.includes(' ') ? name : undefined;
    const reasons = new Map<string, 'same-mailbox' | 'same-login'>();
    for (const email of emails) {
      const [word] = mailboxesOf(email);
      if (word === undefined || othersMailboxes?.has(word)) continue;
      if (reasons.get(word) === 'same-mailbox') continue;
      const isLogin = PRIVATE_HOST.test(email);
      reasons.set(word, isLogin ? 'same-login' : 'same-mailbox');
    }
    this.#reasons = reasons;
  }

  /** Full name without case and accents, by which identities are found. */
  get fullName(): string | undefined {
    return this.#fullName;
  }

  /** Mailbox names by which addresses are found. */
  get mailboxes(): string[] {
    return [...this.#reasons.keys()];
  }

  /** Whether histories show somebody by their full name. */
  hasName(name: string | undefined): boolean {
    return (
      this.#fullName !== undefined &&
      name !== undefined &&
      plainName(name) === this.#fullName
    );
  }

  /**
   * Why an address looks like theirs by its mailbox; undefined when it does
   * not. `names` are those that histories show with it: under another full name
   * it is another's.
   */
  mailboxReason(
    email: string,
    names: readonly string[],
  ): 'same-mailbox' | 'same-login' | undefined {
    const [word] = mailboxesOf(email);
    return word === undefined ||
      names.some(name => differentFullNames([name, this.#displayName]))
      ? undefined
      : this.#reasons.get(word);
  }
}

function mailboxesOf(email: string): string[] {
  return lookAlikeWords({ name: '', emails: [email] }).mailboxes;
}
