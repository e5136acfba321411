import { int32s, withRoomFor } from '../log/growing';
import type { Signature } from './mailmap';
import type { PeopleRules, Told } from './peopleRules';
import { TextNumbers } from './textNumbers';

/** Numbers of mentions: ids, keys and ties of each, then hashes of their texts. */
export interface MentionNumbers {
  /** By mention: the number of its id. */
  ids: Int32Array;
  /** By mention: the number of its key, or below 0 which of `NO_PERSON`. */
  keys: Int32Array;
  /** By mention: the number of its tie, -1 for none. */
  ties: Int32Array;
  idHashes: Int32Array;
  keyHashes: Int32Array;
  tieHashes: Int32Array;
}

const NO_NUMBERS: MentionNumbers = {
  ids: int32s(0),
  keys: int32s(0),
  ties: int32s(0),
  idHashes: int32s(0),
  keyHashes: int32s(0),
  tieHashes: int32s(0),
};

/**
 * What signatures say, as numbers, whatever the order in which they are met:
 * where two have the same text they have the same number.
 */
export class Mentions {
  readonly #rules: PeopleRules;
  readonly #signatureOf: (mention: number) => Signature;
  readonly #told: Array<Told | undefined> = [];
  readonly #idNumbers: TextNumbers;
  readonly #keyNumbers: TextNumbers;
  readonly #tieNumbers: TextNumbers;
  #ids: Int32Array;
  #keys: Int32Array;
  #ties: Int32Array;
  #size: number;

  /** `kept`: of an earlier time, under the same rules; see `areSound`. */
  constructor(options: {
    rules: PeopleRules;
    signatureOf: (mention: number) => Signature;
    kept?: MentionNumbers;
  }) {
    const { rules, signatureOf, kept = NO_NUMBERS } = options;
    const { firstKeys } = rules;
    this.#rules = rules;
    this.#signatureOf = signatureOf;
    this.#ids = kept.ids;
    this.#keys = kept.keys;
    this.#ties = kept.ties;
    this.#size = kept.ids.length;
    this.#idNumbers = new TextNumbers(
      kept.idHashes,
      number => this.told(kept.ids.indexOf(number)).id,
    );
    this.#keyNumbers = new TextNumbers(kept.keyHashes, number =>
      number < firstKeys.length
        ? firstKeys[number]
        : this.told(kept.keys.indexOf(number)).key,
    );
    this.#tieNumbers = new TextNumbers(
      kept.tieHashes,
      number => this.told(kept.ties.indexOf(number)).tie!,
    );
    if (kept === NO_NUMBERS) {
      firstKeys.forEach(key => this.#keyNumbers.numberOf(key));
    }
  }

  idOf(mention: number): number {
    return this.#ids[mention];
  }

  keyOf(mention: number): number {
    return this.#keys[mention];
  }

  tieOf(mention: number): number {
    return this.#ties[mention];
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a signature that has none yet. */
  add(signature: Signature): number {
    const mention = this.#size;
    const told = this.#rules.tell(signature);
    const noPerson = this.#rules.noPersonIn(told);
    this.#told[mention] = told;
    this.#size += 1;
    this.#ids = withRoomFor(this.#ids, this.#size, int32s);
    this.#keys = withRoomFor(this.#keys, this.#size, int32s);
    this.#ties = withRoomFor(this.#ties, this.#size, int32s);
    this.#ids[mention] = this.#idNumbers.numberOf(told.id);
    this.#keys[mention] =
      noPerson > 0 ? -noPerson : this.#keyNumbers.numberOf(told.key);
    this.#ties[mention] =
      noPerson > 0 || told.tie === undefined
        ? -1
        : this.#tieNumbers.numberOf(told.tie);
    return mention;
  }

  told(mention: number): Told {
    return (this.#told[mention] ??= this.#rules.tell(
      this.#signatureOf(mention),
    ));
  }

  toNumbers(): MentionNumbers {
    return {
      ids: this.#ids.subarray(0, this.#size),
      keys: this.#keys.subarray(0, this.#size),
      ties: this.#ties.subarray(0, this.#size),
      idHashes: this.#idNumbers.toHashes(),
      keyHashes: this.#keyNumbers.toHashes(),
      tieHashes: this.#tieNumbers.toHashes(),
    };
  }
}
