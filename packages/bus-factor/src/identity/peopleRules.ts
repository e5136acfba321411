import type { DisjointSets } from './disjointSets';
import type { Signature } from './mailmap';

/** What a signature says of who wrote it, whoever else was met. */
export interface Told {
  /** Signatures whose ids are equal stand for whom the first met of them does. */
  id: string;
  /** Equal keys are one person. */
  key: string;
  /** Further evidence, by which people of several keys can be one. */
  tie?: string;
  name: string;
  /** The address as it is written. */
  address: string;
  /** The address in one spelling. */
  email: string;
  /** Every address that it is evidence for. */
  emails: readonly string[];
}

/** Whom a signature stands for who is no person, as numbers above 0. */
export const NO_PERSON = { bot: 1, agent: 2, nobody: 3 } as const;

/** Joins people in the order in which they are met, knowing nothing but numbers. */
export interface Joining {
  readonly groups: DisjointSets;
  /** The draft of a person: by the number of their key, and of a tie or -1. */
  join(key: number, tie: number): number;
  /** The alias of a group that has one. */
  aliasOf(root: number): string | undefined;
}

/** How signatures are read and joined. */
export interface PeopleRules {
  /** Keys that have the first numbers, whether met or not. */
  readonly firstKeys: readonly string[];
  /** Whether a person has the addresses of all their signatures, or of the first. */
  readonly hasAllEmails: boolean;
  tell(signature: Signature): Told;
  /** One of `NO_PERSON`; 0 is a person. */
  noPersonIn(told: Told): number;
  startJoining(): Joining;
}
