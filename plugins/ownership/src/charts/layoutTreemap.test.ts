import { layoutTreemap, type TreemapLayoutOptions } from './layoutTreemap';

const options: TreemapLayoutOptions = {
  width: 400,
  height: 300,
  minSide: 26,
  gap: 2,
};

const items = (values: number[]) =>
  values.map((value, index) => ({ id: `c${index}`, value }));

describe('layoutTreemap', () => {
  it('gives areas in proportion to values', () => {
    const { tiles, rest } = layoutTreemap(items([300, 200, 100]), {
      ...options,
      gap: 0,
    });
    const area = new Map(tiles.map(t => [t.id, t.width * t.height]));
    expect(area.get('c0')! / area.get('c2')!).toBeCloseTo(3, 0);
    expect(area.get('c1')! / area.get('c2')!).toBeCloseTo(2, 0);
    expect(rest).toBeUndefined();
  });

  it('keeps tiles inside the picture and apart from each other', () => {
    const { tiles } = layoutTreemap(
      items(Array.from({ length: 40 }, (_, i) => 5 + ((i * 37) % 90))),
      options,
    );
    for (const tile of tiles) {
      expect(tile.x).toBeGreaterThanOrEqual(0);
      expect(tile.y).toBeGreaterThanOrEqual(0);
      expect(tile.x + tile.width).toBeLessThanOrEqual(options.width);
      expect(tile.y + tile.height).toBeLessThanOrEqual(options.height);
      for (const other of tiles.filter(({ id }) => id !== tile.id)) {
        const apart =
          tile.x + tile.width <= other.x ||
          other.x + other.width <= tile.x ||
          tile.y + tile.height <= other.y ||
          other.y + other.height <= tile.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('merges what is too small to hit, and loses nothing', () => {
    const { tiles, rest } = layoutTreemap(
      items([500, 300, ...Array(100).fill(1)]),
      options,
    );
    for (const tile of tiles) {
      expect(Math.min(tile.width, tile.height)).toBeGreaterThanOrEqual(26);
    }
    expect(tiles.length + rest!.count).toBe(102);
    expect(rest!.share).toBeGreaterThan(0);
  });

  it('keeps the map readable where the rest outweighs it', () => {
    const { tiles, rest } = layoutTreemap(items(Array(150).fill(10)), {
      ...options,
      rest: { count: 4850, value: 48_500 },
    });
    expect(tiles.length).toBeGreaterThan(20);
    expect(tiles.length + rest!.count).toBe(5000);
    expect(rest!.height).toBeLessThanOrEqual(options.height * 0.2);
    expect(rest!.share).toBeGreaterThan(0.9);
  });

  it('counts components without activity among the rest', () => {
    const { tiles, rest } = layoutTreemap(items([10, 0, 0]), options);
    expect(tiles.map(({ id }) => id)).toEqual(['c0']);
    expect(rest).toMatchObject({ count: 2, share: 0 });
  });

  it('draws nothing where there is nothing to draw', () => {
    expect(layoutTreemap([], options)).toEqual({ tiles: [] });
    expect(layoutTreemap(items([0]), options)).toEqual({ tiles: [] });
    expect(layoutTreemap(items([1]), { ...options, width: 0 })).toEqual({
      tiles: [],
    });
  });
});
