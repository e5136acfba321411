/**
 * Every number the measures rest on, in one place, each with its source.
 * *Judgement* means that no paper gives the number.
 *
 * @public
 */
export const measureConstants = {
  /** Degree of authorship: Fritz et al. 2010, as used by Avelino et al. 2016, section III-A. */
  degreeIntercept: 3.293,
  degreeFirstAuthorship: 1.098,
  degreeDeliveries: 0.164,
  degreeAcceptances: 0.321,
  /** An author's degree is above this share of the file's maximum (Avelino et al. 2016, section III-A). */
  authorNormalizedDegree: 0.75,
  /** …and at least this (the same paper; the published tool lets a first author pass). */
  authorDegree: 3.293,
  /** The truck factor is reached when fewer than this share of files has an author left (Avelino et al. 2016, section III-B). */
  truckFactorCoverage: 0.5,
  /** The published tool's command line drops those of the removed with fewer files than this share of the first one's. */
  truckFactorPruning: 0.1,

  /** Days after which an active day counts half. Judgement, within what Krüger et al. 2018 report on forgetting code. */
  halfLifeDays: 180,
  /** Days before `asOf` that are looked at, `asOf` included. Judgement. */
  windowDays: 730,
  /** Weight of a day with authored work. Definition. */
  authorWeight: 1,
  /** Weight of a day with reviews only. Judgement; that reviewing is knowing: Thongtanunam et al. 2016. */
  reviewerWeight: 0.5,
  /** A commit of more files proves nothing about knowledge. Judgement. */
  massCommitFiles: 50,
  /** A review of a change of more files earns no credit. Judgement. */
  reviewFiles: 10,

  /** Contributor absence factor: fewest people holding more than this share (CHAOSS). */
  majorityShare: 0.5,
  /** People below this share are not in the core (Bird et al. 2011: minor contributors). */
  minorShare: 0.05,
  /** A person with at least this share knows the component. Judgement. */
  knowerShare: 0.15,
  /** A second knower may also have this many active days… Judgement. */
  secondKnowerDays: 5,
  /** …and this many days with reviews. Judgement. */
  secondKnowerReviews: 3,
  /** Days within which a knower counts as active. Judgement. */
  activeKnowerDays: 180,
  /** Active knowers from which on a component is not thinly known (docs/method.md, learning and a quarter). Judgement. */
  enoughKnowers: 2,
  /** Bands of effective contributors. Judgement. */
  thinBelow: 2.5,
  fairBelow: 4,
  /** Bands of freshness, days. Judgement. */
  recentDays: 90,
  currentDays: 180,

  /** Evidence floor: qualifying commits in the window. Judgement. */
  minimumCommits: 10,
  /** Evidence floor: active person-days in the window. Judgement. */
  minimumPersonDays: 5,
  /** Evidence floor: days since the first commit. Judgement. */
  minimumAgeDays: 60,

  /** The warning needs a truck factor of exactly this… (METHOD: two methods must agree). */
  warningTruckFactor: 1,
  /** …and a top share above this. */
  warningTopShare: 0.5,
  /** Half-lives, days, under which the warning's question is asked again (METHOD, sensitivity). Judgement. */
  sensitivityHalfLivesDays: [90, 180, 365],
} as const;
