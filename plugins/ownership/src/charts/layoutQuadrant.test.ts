import { layoutQuadrant, type QuadrantMark } from './layoutQuadrant';

const options = {
  width: 500,
  height: 300,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  columns: 4,
  divideColumn: 2,
  divideScore: 50,
  maxRadius: 20,
  minRadius: 8,
  wordsHeight: 20,
};

const mark = (id: string, rest: Partial<QuadrantMark>): QuadrantMark => ({
  id,
  count: 1,
  ...rest,
});

describe('layoutQuadrant', () => {
  it('puts what is current and healthy at the upper left', () => {
    const { shapes, divide } = layoutQuadrant(
      [
        mark('good', { column: 0, score: 90 }),
        mark('bad', { column: 3, score: 10 }),
      ],
      options,
    );
    const [good, bad] = shapes;
    expect([good.x < divide.x, good.y < divide.y]).toEqual([true, true]);
    expect([bad.x > divide.x, bad.y > divide.y]).toEqual([true, true]);
  });

  it('keeps what is not known off the scales, and needs no room without it', () => {
    const { shapes, plot, unplaced, unscored } = layoutQuadrant(
      [
        mark('no version', { score: 70 }),
        mark('no score', { column: 1 }),
        mark('neither', {}),
        mark('both', { column: 1, score: 0 }),
      ],
      options,
    );
    const [noVersion, noScore, neither, both] = shapes;
    expect(noVersion.x).toBeGreaterThan(plot.x + plot.width);
    expect(noVersion.x).toBeLessThan(unplaced!.x + unplaced!.width);
    expect(noScore.y).toBeGreaterThan(plot.y + plot.height);
    expect(noScore.y).toBeLessThan(unscored!.y + unscored!.height);
    expect(neither).toMatchObject({ x: noVersion.x, y: noScore.y });
    expect(both.y + both.radius).toBeLessThanOrEqual(plot.y + plot.height);
    const whole = layoutQuadrant(
      [mark('both', { column: 1, score: 0 })],
      options,
    );
    expect(whole.plot).toEqual({ x: 0, y: 0, width: 500, height: 300 });
  });

  it('hides no mark behind another while there is room', () => {
    const same = ['a', 'b', 'c', 'd'].map(id =>
      mark(id, { column: 1, score: 60, count: 1 }),
    );
    const { shapes } = layoutQuadrant(same, { ...options, maxRadius: 8 });
    const apart = shapes.flatMap((one, at) =>
      shapes
        .slice(at + 1)
        .map(
          other =>
            Math.hypot(one.x - other.x, one.y - other.y) -
            (one.radius + other.radius),
        ),
    );
    expect(apart).toHaveLength(6);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(0);
    expect(shapes.every(({ x }) => x > 125 && x < 250)).toBe(true);
  });

  it('hides as little as it can where there is no room', () => {
    const { shapes } = layoutQuadrant(
      ['a', 'b'].map(id => mark(id, { column: 1, score: 60 })),
      { ...options, width: 140, maxRadius: 12 },
    );
    expect(Math.abs(shapes[0].x - shapes[1].x)).toBeGreaterThan(3);
  });

  it('shows four times as many with twice the radius', () => {
    const { shapes } = layoutQuadrant(
      [
        mark('many', { column: 0, score: 95, count: 40 }),
        mark('few', { column: 1, score: 95, count: 10 }),
      ],
      options,
    );
    expect(shapes.map(({ radius }) => radius)).toEqual([20, 10]);
  });
});
