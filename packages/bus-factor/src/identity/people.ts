import { int32s, withRoomFor } from '../log/growing';
import { JoinedPeople } from './joinedPeople';
import type { Mentions } from './mentions';
import type { Joining, PeopleRules } from './peopleRules';

/** From here on numbers stand for people; below for `NO_PERSON`, 0 for nobody met. */
export const FIRST_PERSON = 4;

/** Joins mentions into people while a history is read. */
export class People {
  readonly #rules: PeopleRules;
  readonly #mentions: Mentions;
  readonly #joining: Joining;
  /** By number of an id: whom it stands for. */
  #standsFor = int32s(0);
  /** Drafts and the mentions that tell of them, in the order in which they were met. */
  #evidence = int32s(0);
  #evidenceLength = 0;

  constructor(rules: PeopleRules, mentions: Mentions) {
    this.#rules = rules;
    this.#mentions = mentions;
    this.#joining = rules.startJoining();
  }

  /** Whom a mention stands for: `FIRST_PERSON` + a draft, or one of `NO_PERSON`. */
  identify(mention: number): number {
    const id = this.#mentions.idOf(mention);
    this.#standsFor = withRoomFor(this.#standsFor, id + 1, int32s);
    if (this.#standsFor[id] === 0) this.#standsFor[id] = this.#join(mention);
    return this.#standsFor[id];
  }

  /** Ends the joining. */
  finish(): JoinedPeople {
    return new JoinedPeople({
      joining: this.#joining,
      evidence: this.#evidence.subarray(0, this.#evidenceLength),
      mentions: this.#mentions,
    });
  }

  #join(mention: number): number {
    const key = this.#mentions.keyOf(mention);
    if (key < 0) return -key;
    const { groups } = this.#joining;
    const before = groups.size;
    const draft = this.#joining.join(key, this.#mentions.tieOf(mention));
    if (this.#rules.hasAllEmails || groups.size > before) {
      const at = this.#evidenceLength;
      this.#evidence = withRoomFor(this.#evidence, at + 2, int32s);
      this.#evidence[at] = draft;
      this.#evidence[at + 1] = mention;
      this.#evidenceLength += 2;
    }
    return draft + FIRST_PERSON;
  }
}
