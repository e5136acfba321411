/** What the mock backend plays; `?scenario=…` chooses one. */
export const scenarios = [
  'usual',
  'large',
  'first-run',
  'problems',
  'stale',
  'forbidden',
  'down',
  // one source fails, the rest answers
  'breaks',
  // answers at first, then no longer
  'lost',
  'slow',
  'empty',
] as const;

export type Scenario = (typeof scenarios)[number];

const STORED = 'ownership-dev-scenario';

/** From the address, and then for the rest of the visit. */
export function currentScenario(): Scenario {
  const asked = new URLSearchParams(window.location.search).get('scenario');
  if (asked) {
    window.sessionStorage.setItem(STORED, asked);
  }
  const stored = window.sessionStorage.getItem(STORED);
  return scenarios.find(scenario => scenario === stored) ?? 'usual';
}
