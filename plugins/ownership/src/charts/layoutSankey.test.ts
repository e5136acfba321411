import { layoutSankey } from './layoutSankey';

const options = { width: 600, height: 300, boxWidth: 12, gap: 8, limit: 20 };

describe('layoutSankey', () => {
  it('keeps thickness in proportion to value', () => {
    const { ribbons } = layoutSankey(
      [
        { from: 'harbour', to: 'compass', value: 6 },
        { from: 'harbour', to: 'tide', value: 2 },
      ],
      options,
    );
    expect(ribbons.map(({ to }) => to)).toEqual(['compass', 'tide']);
    expect(ribbons[0].thickness / ribbons[1].thickness).toBeCloseTo(3);
  });

  it('lets two teams know each other’s work', () => {
    const { boxes, ribbons } = layoutSankey(
      [
        { from: 'harbour', to: 'compass', value: 1 },
        { from: 'compass', to: 'harbour', value: 1 },
      ],
      options,
    );
    expect(ribbons).toHaveLength(2);
    expect(boxes.map(({ id, side }) => `${side} ${id}`).sort()).toEqual([
      'from compass',
      'from harbour',
      'to compass',
      'to harbour',
    ]);
    for (const box of boxes) {
      expect(box.x).toBe(box.side === 'from' ? 0 : 588);
    }
  });

  it('draws the largest flows and counts the others', () => {
    const flows = Array.from({ length: 30 }, (_, index) => ({
      from: `team-${index}`,
      to: 'compass',
      value: index + 1,
    }));
    const { ribbons, more } = layoutSankey(flows, options);
    expect(ribbons).toHaveLength(20);
    expect(Math.min(...ribbons.map(({ value }) => value))).toBe(11);
    expect(more).toEqual({ count: 10, value: 55 });
  });

  it('draws nothing of nothing', () => {
    expect(layoutSankey([], options)).toEqual({
      boxes: [],
      ribbons: [],
      more: { count: 0, value: 0 },
    });
    const none = [{ from: 'a', to: 'b', value: 0 }];
    expect(layoutSankey(none, options).boxes).toEqual([]);
  });
});
