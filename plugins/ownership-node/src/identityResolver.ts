import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Says that an address, or an account on a host, belongs to a User of the
 * catalog.
 *
 * @public
 */
export type IdentityEvidence = {
  /** Full ref of a User, for example `user:default/ada`. */
  userRef: string;
} & (
  | { email: string }
  | {
      /** Account name, and the host it is on, for example `github.com`. */
      login: string;
      host: string;
    }
);

/**
 * Brings evidence of who is who from a place that the catalog does not know.
 *
 * It is asked whenever the catalog is read. What the configuration and the
 * catalog say counts first, then resolvers in the order in which they were
 * added: the strongest first. Evidence on which two Users have an equal claim
 * links nobody, and so does evidence for a User whom the catalog has not.
 *
 * @public
 */
export interface IdentityResolver {
  /** Short and stable, for logs: lower case, digits, dashes. */
  id: string;
  /**
   * All the evidence there is. One that throws leaves what it said last in
   * force: nobody is unlinked because a directory was down.
   */
  resolve(options: {
    signal: AbortSignal;
  }): Promise<readonly IdentityEvidence[]>;
}

/** @public */
export interface OwnershipIdentityResolverExtensionPoint {
  addIdentityResolver(resolver: IdentityResolver): void;
}

/**
 * Adds evidence of which addresses and accounts belong to whom.
 *
 * @public
 */
export const ownershipIdentityResolverExtensionPoint =
  createExtensionPoint<OwnershipIdentityResolverExtensionPoint>({
    id: 'ownership.identity-resolver',
  });
