import { InputError } from '@backstage/errors';
import type { FindingSink } from '@stewardship/backstage-plugin-ownership-node';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Who is told of findings. */
export class FindingSinks {
  readonly #sinks = new Map<string, FindingSink>();

  /** @throws InputError that says what is wrong with the sink. */
  add(sink: FindingSink): void {
    if (typeof sink?.id !== 'string' || !ID.test(sink.id)) {
      throw new InputError(
        `A finding sink must have an id of lower case letters, digits and dashes, got ${JSON.stringify(
          sink?.id,
        )}`,
      );
    }
    if (typeof sink.receive !== 'function') {
      throw new InputError(
        `The finding sink "${sink.id}" must have a function receive`,
      );
    }
    if (this.#sinks.has(sink.id)) {
      throw new InputError(
        `There are two finding sinks with the id "${sink.id}"; give one another id`,
      );
    }
    this.#sinks.set(sink.id, sink);
  }

  get all(): FindingSink[] {
    return [...this.#sinks.values()];
  }
}
