/** Who asks for an erasure. */
export interface ErasureActor {
  userRef: string;
  /** Refs that the user owns things by, their own among them. */
  ownershipRefs: readonly string[];
}

/** Whom to erase: the caller themself when empty. */
export interface ErasureTarget {
  userRef?: string;
  emails?: readonly string[];
}

/**
 * Why somebody may not erase this person; undefined when they may. Everybody
 * may erase themselves, with addresses that are known to be theirs. Others take
 * an officer of the configuration: a stock portal allows every permission to
 * everybody. The words are the same whether or not there is such a person.
 */
export function refuseErasure(options: {
  actor: ErasureActor;
  target: ErasureTarget;
  /** Refs of the configuration. */
  officers: readonly string[];
  /** Addresses known to be the caller's, canonical. */
  ownEmails: ReadonlySet<string>;
}): string | undefined {
  const { actor, target, officers, ownEmails } = options;
  const refs = [actor.userRef, ...actor.ownershipRefs];
  if (refs.some(ref => officers.includes(ref))) {
    return undefined;
  }
  const isSelf =
    (target.userRef === undefined || target.userRef === actor.userRef) &&
    (target.emails ?? []).every(email => ownEmails.has(email));
  return isSelf
    ? undefined
    : 'Only the users and groups of ownership.privacy.officers may erase somebody else; you may erase yourself';
}
