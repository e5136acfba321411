import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Something that happened to a finding. Holds no person: neither who knows a
 * component nor who snoozed what.
 *
 * @public
 */
export interface FindingEvent {
  /** Increases with every event; equal when an event is told again. */
  id: number;
  event: 'opened' | 'reopened' | 'resolved';
  /** When it happened, milliseconds since the epoch. */
  atMs: number;
  finding: {
    /** Stays the same when the finding resolves and opens again. */
    id: string;
    entityRef: string;
    /** Title of the entity. */
    title: string;
    /** Ref of the declared owner; missing where there is no valid one. */
    ownerRef?: string;
    /** For example `single-knower` or `owner-dangling`. */
    kind: string;
    severity: 'critical' | 'warning' | 'notice';
    confidence: 'high' | 'medium' | 'low';
    /** Numbers and refs behind the finding. */
    facts: Readonly<Record<string, unknown>>;
  };
}

/**
 * Is told when findings open, open again and resolve. At least once: after a
 * crash or a failure the same events come again, with the same ids. A sink that
 * throws is told again later, and holds up no other sink.
 *
 * @public
 */
export interface FindingSink {
  /** Stable and unique; lower case, digits, dashes. */
  id: string;
  /** In the order in which they happened. */
  receive(
    events: readonly FindingEvent[],
    options: { signal: AbortSignal },
  ): Promise<void>;
}

/** @public */
export interface OwnershipFindingSinkExtensionPoint {
  /** @throws when the sink is malformed or its id is taken. */
  addFindingSink(sink: FindingSink): void;
}

/**
 * Adds a place that is told of findings, beside the portal's notifications.
 *
 * @public
 */
export const ownershipFindingSinkExtensionPoint =
  createExtensionPoint<OwnershipFindingSinkExtensionPoint>({
    id: 'ownership.finding-sink',
  });
