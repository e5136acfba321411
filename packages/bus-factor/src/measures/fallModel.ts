/**
 * The logistic regression of `fallForecast`, in the units of `FallFeatures`.
 *
 * Source: fitted by `./dev study forecast --tune` (ridge 1) on 231 folders of
 * express, ansible, git, rails, celery and netty as they were on the first of
 * January of up to 16 years.
 *
 * @public
 */
export const fallModel = {
  /** Share of the folders it was fitted on that fell. */
  share: 0.489,
  intercept: -0.171,
  weights: {
    margin: -1.504,
    silence: 1.653,
  },
} as const;
