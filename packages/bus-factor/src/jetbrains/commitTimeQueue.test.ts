import fc from 'fast-check';
import { CommitTimeQueue } from './commitTimeQueue';

/** JGit's list, word for word as a list. */
class ListQueue {
  readonly #list: Array<{ id: string; time: number }> = [];

  add(id: string, time: number) {
    let place = 0;
    while (place < this.#list.length && this.#list[place].time > time) {
      place += 1;
    }
    const headIsNotOlder = this.#list.length > 0 && this.#list[0].time >= time;
    this.#list.splice(place === 0 && headIsNotOlder ? 1 : place, 0, {
      id,
      time,
    });
  }

  next() {
    return this.#list.shift()?.id;
  }
}

describe('CommitTimeQueue', () => {
  it('lets the newest go first', () => {
    const queue = new CommitTimeQueue();
    [3, 1, 2].forEach(time => queue.add(`t${time}`, time));
    expect([queue.next(), queue.next(), queue.next(), queue.next()]).toEqual([
      't3',
      't2',
      't1',
      undefined,
    ]);
  });

  it('lets the last of equal ones go first, but after the head', () => {
    const queue = new CommitTimeQueue();
    ['head', 'a', 'b'].forEach(id => queue.add(id, 5));
    expect([queue.next(), queue.next(), queue.next()]).toEqual([
      'head',
      'b',
      'a',
    ]);
  });

  it('behaves as the list that it stands for', () => {
    const action = fc.option(fc.integer({ min: 0, max: 4 }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), actions => {
        const play = (queue: CommitTimeQueue | ListQueue) =>
          actions.map((time, index) =>
            time === undefined ? queue.next() : queue.add(`${index}`, time),
          );
        expect(play(new CommitTimeQueue())).toEqual(play(new ListQueue()));
      }),
    );
  });
});
