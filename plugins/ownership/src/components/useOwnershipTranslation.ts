import {
  useTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import type { ReactElement } from 'react';
import { ownershipTranslationRef, type MessageEntry } from '../translation';

/** What a message has places for: `'{{a}} and {{b, number}}'` is `'a' | 'b'`. */
type PlacesOf<TText extends string> =
  TText extends `${string}{{${infer Place}}}${infer Rest}`
    ? NameOf<Place> | PlacesOf<Rest>
    : never;

type NameOf<TPlace extends string> = TPlace extends `${infer Name},${string}`
  ? Name
  : TPlace;

type BaseOf<TKey> = TKey extends `${infer Base}_${'zero' | 'one' | 'other'}`
  ? Base
  : TKey;

/**
 * The places of each message; of a plural, those of all its forms. Worked out
 * once per message: asked for the texts of many keys at a time, the compiler
 * gives up at some thousand.
 */
type Places = {
  [TEntry in MessageEntry as BaseOf<TEntry[0]>]: PlacesOf<TEntry[1]>;
};

/** Names a message; a plural by what its forms have in common. */
export type MessageKey = keyof Places;

type ValuesFor<TPlaces extends string, TValue> = [TPlaces] extends [never]
  ? [values?: { count?: number }]
  : [values: Record<TPlaces, TValue>];

type Value = string | number | Date;

/**
 * Gives a message in the reader's language; an element, where one of the values
 * is an element.
 *
 * @remarks
 * As Backstage's `TranslationFunction` does, keys and the names of places are
 * checked. The types of values are not told apart by their format: with some
 * hundred messages that alone took most of the time of a type check.
 */
export interface Translate {
  <TKey extends MessageKey>(
    key: TKey,
    ...[values]: ValuesFor<Places[TKey], Value>
  ): string;
  <TKey extends MessageKey>(
    key: TKey,
    ...[values]: ValuesFor<Places[TKey], Value | ReactElement>
  ): ReactElement;
}

/** So that nothing is worked out from its messages where it is used. */
const untyped: TranslationRef<string, {}> = ownershipTranslationRef;

/** The pages' words in the reader's language. */
export function useOwnershipTranslation(): { t: Translate } {
  return useTranslationRef(untyped) as { t: unknown } as { t: Translate };
}
