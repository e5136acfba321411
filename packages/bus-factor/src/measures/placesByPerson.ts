import { descending } from './descending';

/** Places of people, those of lower index first. */
export function placesByPerson(people: readonly number[]): number[] {
  const places: number[] = [];
  let ascending = true;
  for (let place = 0; place < people.length; place += 1) {
    places.push(place);
    if (place > 0 && people[place] < people[place - 1]) ascending = false;
  }
  if (ascending) return places;
  const negative = Float64Array.from(people, person => -person);
  return descending(places, negative);
}
