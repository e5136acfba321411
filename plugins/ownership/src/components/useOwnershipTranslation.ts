import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { ownershipTranslationRef } from '../translation';

/** Gives a message in the reader's language. */
export type Translate = TranslationFunction<typeof ownershipTranslationRef.T>;

/** The pages' words in the reader's language. */
export function useOwnershipTranslation(): { t: Translate } {
  return useTranslationRef(ownershipTranslationRef);
}
