import { mockServices } from '@backstage/backend-test-utils';
import { readOwnershipConfig } from './config';
import { RefreshPace } from './inventory';
import { LEAD_TIMES } from './lead/ConfigurationLead';
import { POLL_MS } from './OwnershipEngine';
import { TEND_EVERY_MS } from './scoring/Scoring';

const BOUND_MS = 5 * 60 * 1000;
/**
 * What must be left of it for work: reading 20,000 entities and scoring them in
 * sixty batches of statements, on two processors. Measured by
 * `./dev bench service`.
 */
const WORK_MS = 90_000;

/**
 * How long a change may wait, by the defaults, before its report is made. Where
 * a loop is woken it waits less: nothing here counts on that.
 */
describe('a change is in the reports within five minutes', () => {
  const { inventory } = readOwnershipConfig(
    mockServices.rootConfig({ data: {} }),
  );
  const { refreshIntervalMs: intervalMs } = inventory;
  const scoringMs = POLL_MS;

  /** The longest rest between two reads of the catalog, come what may. */
  function longestRestMs(): number {
    const pace = new RefreshPace({ intervalMs });
    const rests: number[] = [];
    for (const tookMs of [100, 10_000, 120_000]) {
      for (let reads = 0; reads < 300; reads += 1) {
        rests.push(pace.afterSuccess({ changed: reads % 7 === 0, tookMs }));
        if (reads % 50 === 0) pace.expectChange();
      }
      for (let failures = 0; failures < 30; failures += 1) {
        rests.push(pace.afterFailure());
      }
    }
    return Math.max(...rests);
  }

  it('of the catalog', () => {
    const waitMs = longestRestMs() + POLL_MS + scoringMs;
    expect(waitMs).toBeLessThanOrEqual(BOUND_MS - WORK_MS);
  });

  it('of a verification, which makes its report due as it is stored', () => {
    expect(scoringMs).toBeLessThanOrEqual(BOUND_MS - WORK_MS);
  });

  it('of the configuration, also where it is an older one that comes back', () => {
    const { goneMs, seenMs, askMs } = LEAD_TIMES;
    const leadingMs = goneMs + seenMs + askMs;
    const waitMs = leadingMs + POLL_MS + TEND_EVERY_MS + scoringMs;
    expect(waitMs).toBeLessThanOrEqual(BOUND_MS - WORK_MS);
  });
});
