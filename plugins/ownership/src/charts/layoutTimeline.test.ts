import { layoutTimeline } from './layoutTimeline';

const DAY = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 1);
const day = (n: number) => start + n * DAY;
const options = {
  width: 500,
  height: 120,
  margin: { top: 0, right: 0, bottom: 20, left: 0 },
  from: day(0),
  until: day(100),
};

describe('layoutTimeline', () => {
  it('holds a value until it changes', () => {
    const { path } = layoutTimeline(
      [
        { at: day(0), value: 0 },
        { at: day(50), value: 100 },
        { at: day(100), value: 50 },
      ],
      options,
    );
    expect(path).toBe('M0,100L250,100L250,0L500,0L500,50');
  });

  it('leaves a gap where there was no value', () => {
    const { path, last } = layoutTimeline(
      [
        { at: day(0), value: 40 },
        { at: day(20), value: 40 },
        { at: day(40) },
        { at: day(60), value: 80 },
      ],
      options,
    );
    expect(path.match(/M/g)).toHaveLength(2);
    expect(last).toEqual({ x: 300, y: expect.closeTo(20), value: 80 });
  });

  it('begins with what held before the period', () => {
    const { path } = layoutTimeline(
      [
        { at: day(-30), value: 10 },
        { at: day(-5), value: 60 },
        { at: day(50), value: 60 },
      ],
      options,
    );
    expect(path).toBe('M0,40L250,40L250,40');
  });

  it('goes on from the last value where something is expected', () => {
    const { forecastPath } = layoutTimeline([{ at: day(0), value: 100 }], {
      ...options,
      forecast: [
        { at: day(50), value: 50 },
        { at: day(200), value: 0 },
      ],
    });
    expect(forecastPath).toBe('M0,0L250,50');
    const none = layoutTimeline([], {
      ...options,
      forecast: [{ at: day(50), value: 50 }],
    });
    expect(none.forecastPath).toBeUndefined();
  });

  it('places a day to come, unless it lies beyond what is drawn', () => {
    const at = (expectedAt: number) =>
      layoutTimeline([], { ...options, expectedAt }).expectedX;
    expect(at(day(90))).toBe(450);
    expect(at(day(100))).toBe(500);
    expect(at(day(101))).toBeUndefined();
    expect(layoutTimeline([], options)).not.toHaveProperty('expectedX');
  });

  it('gives one mark to events whose marks would lie on each other', () => {
    const { events } = layoutTimeline([], {
      ...options,
      events: [
        { id: 'same day', at: day(10) },
        { id: 'first', at: day(10) },
        // 5 px are a day
        { id: 'soon after', at: day(15) },
        { id: 'later', at: day(16) },
      ],
    });
    expect(events).toEqual([
      { ids: ['same day', 'first', 'soon after'], x: 50 },
      { ids: ['later'], x: 80 },
    ]);
  });

  it('places events of the period alone', () => {
    const { events } = layoutTimeline([], {
      ...options,
      events: [
        { id: 'early', at: day(-1) },
        { id: 'middle', at: day(50) },
        { id: 'late', at: day(101) },
      ],
    });
    expect(events).toEqual([{ ids: ['middle'], x: 250 }]);
  });
});
