import type { Signature } from '../identity/mailmap';
import { Mentions } from '../identity/mentions';
import { FIRST_PERSON, People } from '../identity/people';
import type { PeopleRules } from '../identity/peopleRules';

const NO_PEOPLE = [undefined, 'bot', 'agent', 'nobody'] as const;

/** People by some rules, met one signature after the other. */
export function peopleOf(rules: PeopleRules) {
  const met: Signature[] = [];
  const mentions = new Mentions({ rules, signatureOf: at => met[at] });
  const people = new People(rules, mentions);
  return {
    /** The number of a draft, or what it is that is no person. */
    identify(signature: Signature) {
      met.push(signature);
      const whom = people.identify(mentions.add(signature));
      return whom < FIRST_PERSON ? NO_PEOPLE[whom] : whom - FIRST_PERSON;
    },
    finish() {
      const joined = people.finish();
      return {
        people: joined.all(),
        personOf: (draft: number) => joined.personOf(draft),
      };
    },
  };
}
