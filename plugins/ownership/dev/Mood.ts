import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import type { Scenario } from './scenarios';

const USUAL_MS = 120;
const SLOW_MS = 15_000;
/** Calls after which the backend of the scenario `lost` is gone. */
const LAST_CALL = 8;

/** How long the backend takes in a scenario, and when it refuses. */
export class Mood {
  readonly #scenario: Scenario;
  #calls = 0;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** @throws an error as the client throws it, where the scenario wants one. */
  async answer<T>(give: () => T, source?: 'findings'): Promise<T> {
    this.#calls += 1;
    await new Promise(resolve => {
      setTimeout(resolve, this.#scenario === 'slow' ? SLOW_MS : USUAL_MS);
    });
    if (this.#scenario === 'forbidden') {
      throw new NotAllowedError('You may not read ownership reports');
    }
    const lost = this.#scenario === 'lost' && this.#calls > LAST_CALL;
    const broken = this.#scenario === 'breaks' && source === 'findings';
    if (this.#scenario === 'down' || lost || broken) {
      throw new ServiceUnavailableError('The backend is shutting down');
    }
    return give();
  }
}
