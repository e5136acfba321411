import { InputError } from '@backstage/errors';
import type {
  OwnershipCheck,
  OwnershipCheckFacts,
  OwnershipCheckResult,
} from '@stewardship/backstage-plugin-ownership-node';
import type { CheckPart } from '@stewardship/backstage-plugin-ownership-common';

/** A check only computes: whatever takes longer than this is stuck. */
const LONGEST_MS = 1_000;
const LONGEST_TEXT = 300;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The checks that adopters added, in the order of their ids: the result does
 * not depend on which module came first.
 */
export class OwnershipChecks {
  readonly #checks = new Map<string, OwnershipCheck>();

  /** @throws InputError that says what is wrong with the check. */
  add(check: OwnershipCheck): void {
    const problem = problemOf(check);
    if (problem) {
      throw new InputError(
        `The ownership check ${JSON.stringify(check?.id)} ${problem}`,
      );
    }
    if (this.#checks.has(check.id)) {
      throw new InputError(
        `There are two ownership checks with the id "${check.id}"; give one another id`,
      );
    }
    this.#checks.set(check.id, check);
  }

  /** What of them bears on a report, for its hash of the configuration. */
  get identity(): Array<{ id: string; version: string; weight: number }> {
    return this.#sorted().map(({ id, version, weight }) => ({
      id,
      version,
      weight,
    }));
  }

  /** Never throws: a check that fails is a dropped part with its reason. */
  async evaluate(facts: OwnershipCheckFacts): Promise<CheckPart[]> {
    const parts: CheckPart[] = [];
    for (const check of this.#sorted()) {
      const { id, title, question, weight } = check;
      const result = await resultOf(check, facts);
      parts.push({
        id,
        title,
        ...(question ? { question } : {}),
        weight,
        ...('dropped' in result
          ? { droppedBecause: result.dropped.slice(0, LONGEST_TEXT) }
          : {
              value: result.value,
              ...(result.text
                ? { text: result.text.slice(0, LONGEST_TEXT) }
                : {}),
            }),
      });
    }
    return parts;
  }

  #sorted(): OwnershipCheck[] {
    return [...this.#checks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

async function resultOf(
  check: OwnershipCheck,
  facts: OwnershipCheckFacts,
): Promise<OwnershipCheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<OwnershipCheckResult>(resolve => {
    timer = setTimeout(
      () => resolve({ dropped: 'The check took too long.' }),
      LONGEST_MS,
    );
  });
  try {
    // Its own copy: a check that writes to it must not reach the others.
    const own = structuredClone(facts);
    const result = await Promise.race([check.evaluate(own), tooLong]);
    return isResult(result)
      ? result
      : { dropped: 'The check did not answer with a value from 0 to 1.' };
  } catch {
    // What it threw may hold anything, and would differ between replicas.
    return { dropped: 'The check failed.' };
  } finally {
    clearTimeout(timer);
  }
}

function isResult(result: unknown): result is OwnershipCheckResult {
  if (typeof result !== 'object' || result === null) {
    return false;
  }
  const { value, text, dropped } = result as Record<string, unknown>;
  if (dropped !== undefined) {
    return typeof dropped === 'string' && dropped.trim() !== '';
  }
  return (
    typeof value === 'number' &&
    value >= 0 &&
    value <= 1 &&
    (text === undefined || typeof text === 'string')
  );
}

function problemOf(check: OwnershipCheck): string | undefined {
  if (typeof check?.id !== 'string' || !ID.test(check.id)) {
    return 'must have an id of lower case letters, digits and dashes';
  }
  if (typeof check.version !== 'string' || check.version.trim() === '') {
    return 'must have a version, a text that is not empty';
  }
  if (typeof check.title !== 'string' || check.title.trim() === '') {
    return 'must have a title, a text that is not empty';
  }
  const { weight } = check;
  if (typeof weight !== 'number' || !(weight > 0 && weight <= 100)) {
    return `must have a weight above 0 and at most 100, got ${String(weight)}`;
  }
  return typeof check.evaluate === 'function'
    ? undefined
    : 'must have a function evaluate';
}
