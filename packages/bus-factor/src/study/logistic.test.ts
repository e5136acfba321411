import { pseudoRandom } from '../reference/pseudoRandom';
import { fitLogistic, logistic } from './logistic';

describe('fitLogistic', () => {
  it('finds the weights that outcomes were drawn by', () => {
    const random = pseudoRandom(1);
    const truth = [-0.5, 1.5, -1];
    const observations = Array.from({ length: 20_000 }, () => {
      const features = [1, random() * 2 - 1, random() * 2 - 1];
      return { features, outcome: random() < logistic(truth, features) };
    });
    const found = fitLogistic(observations, { ridge: 1e-6 });
    found.forEach((weight, index) =>
      expect(Math.abs(weight - truth[index])).toBeLessThan(0.15),
    );
  });

  it('stays finite where a feature tells everything', () => {
    const observations = [0, 1].flatMap(value =>
      Array.from({ length: 20 }, () => ({
        features: [1, value],
        outcome: value === 1,
      })),
    );
    const weights = fitLogistic(observations, { ridge: 1 });
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(logistic(weights, [1, 1])).toBeGreaterThan(0.8);
  });
});
