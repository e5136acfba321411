import { layoutQuadrant } from './layoutQuadrant';

const options = {
  width: 600,
  height: 300,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  maxRadius: 20,
};

describe('layoutQuadrant', () => {
  it('gathers what falls on one place, and loses nothing', () => {
    const { bubbles } = layoutQuadrant(
      [
        { behind: 0, score: 91, count: 3 },
        { behind: 0, score: 99, count: 1 },
        { behind: 2, score: 30, count: 1 },
        { behind: 40, score: 100, count: 1 },
      ],
      options,
    );
    expect(
      bubbles.map(({ behind, scoreFrom, count }) => [behind, scoreFrom, count]),
    ).toEqual([
      [0, 90, 4],
      [2, 30, 1],
      [5, 90, 1],
    ]);
  });

  it('shows four times as many with twice the radius', () => {
    const { bubbles } = layoutQuadrant(
      [
        { behind: 0, score: 95, count: 40 },
        { behind: 1, score: 95, count: 10 },
      ],
      options,
    );
    expect(bubbles[0].radius / bubbles[1].radius).toBeCloseTo(2);
    expect(bubbles[0].radius).toBe(20);
  });

  it('puts the current and healthy at the upper left', () => {
    const { bubbles, divide } = layoutQuadrant(
      [{ behind: 0, score: 80, count: 1 }],
      options,
    );
    expect(bubbles[0].x).toBeLessThan(divide.x);
    expect(bubbles[0].y).toBeLessThan(divide.y);
  });
});
