/** One observation: features with a leading 1, and what came of it. */
export interface Observation {
  features: readonly number[];
  outcome: boolean;
}

const ROUNDS = 50;

/**
 * Logistic regression by iteratively reweighted least squares, with a ridge on
 * all weights but the first, which keeps them finite.
 */
export function fitLogistic(
  observations: readonly Observation[],
  options: { ridge: number },
): number[] {
  const size = observations[0].features.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = gradient.map(() => new Array<number>(size).fill(0));
    for (const { features, outcome } of observations) {
      const probability = logistic(weights, features);
      const error = Number(outcome) - probability;
      const spread = probability * (1 - probability);
      for (let i = 0; i < size; i += 1) {
        gradient[i] += error * features[i];
        for (let j = 0; j < size; j += 1) {
          hessian[i][j] += spread * features[i] * features[j];
        }
      }
    }
    for (let i = 1; i < size; i += 1) {
      gradient[i] -= options.ridge * weights[i];
      hessian[i][i] += options.ridge;
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, index) => weight + step[index]);
    if (step.every(value => Math.abs(value) < 1e-9)) break;
  }
  return weights;
}

/** The probability that weights give to features. */
export function logistic(
  weights: readonly number[],
  features: readonly number[],
): number {
  const logit = weights.reduce(
    (sum, weight, index) => sum + weight * features[index],
    0,
  );
  return 1 / (1 + Math.exp(-logit));
}

/** Gaussian elimination with partial pivoting. */
function solve(
  matrix: ReadonlyArray<readonly number[]>,
  right: readonly number[],
): number[] {
  const size = right.length;
  const rows = matrix.map((line, index) => [...line, right[index]]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let at = column + 1; at < size; at += 1) {
      if (Math.abs(rows[at][column]) > Math.abs(rows[pivot][column]))
        pivot = at;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let at = 0; at < size; at += 1) {
      if (at === column) continue;
      const factor = rows[at][column] / rows[column][column];
      for (let k = column; k <= size; k += 1) {
        rows[at][k] -= factor * rows[column][k];
      }
    }
  }
  return rows.map((line, index) => line[size] / line[index]);
}
