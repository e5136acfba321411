import { NotAllowedError } from '@backstage/errors';
import { canonicalEmail } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import { erasePerson, type ErasedPerson } from '../database/erasePerson';
import { readOwnEmails } from '../database/readOwnEmails';
import {
  readPersonData,
  type StoredPersonData,
} from '../database/readPersonData';
import type { VisibleSet } from '../visibility';
import type { EmailHash } from './EmailHash';
import {
  refuseErasure,
  type ErasureActor,
  type ErasureTarget,
} from './refuseErasure';

/** Everything stored of somebody, as a file for them. */
export interface PersonData extends StoredPersonData {
  userRef: string;
  exportedAt: string;
}

/** What people may do about what is stored of them. */
export class PersonRights {
  readonly #knex: Knex;
  readonly #hash: EmailHash;
  readonly #officers: readonly string[];

  constructor(options: {
    knex: Knex;
    emailHash: EmailHash;
    /** Refs of users and groups that may erase others. */
    officers: readonly string[];
  }) {
    this.#knex = options.knex;
    this.#hash = options.emailHash;
    this.#officers = options.officers;
  }

  /** Whether the caller may erase others. */
  isOfficer({ userRef, ownershipRefs }: ErasureActor): boolean {
    return [userRef, ...ownershipRefs].some(ref =>
      this.#officers.includes(ref),
    );
  }

  async export(options: {
    userRef: string;
    visible: VisibleSet;
  }): Promise<PersonData> {
    const data = await readPersonData(this.#knex, options);
    return {
      userRef: options.userRef,
      exportedAt: new Date().toISOString(),
      ...data,
    };
  }

  /** @throws NotAllowedError for whom the caller may not erase. */
  async erase(
    actor: ErasureActor,
    request: ErasureTarget,
  ): Promise<ErasedPerson> {
    const emails = request.emails?.map(canonicalEmail);
    const userRef =
      request.userRef === undefined && emails === undefined
        ? actor.userRef
        : request.userRef?.toLocaleLowerCase('en-US');
    const target = { userRef, emails };
    const ownEmails = await readOwnEmails(this.#knex, actor.userRef);
    const refusal = refuseErasure({
      actor,
      target,
      officers: this.#officers,
      ownEmails,
    });
    if (refusal) {
      throw new NotAllowedError(refusal);
    }
    return erasePerson(this.#knex, { ...target, hash: this.#hash });
  }
}
