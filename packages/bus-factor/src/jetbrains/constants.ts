// This folder computes the JetBrains method (`--method jetbrains`).

/**
 * Every number of the JetBrains method, each with its source. The published
 * calculation is JetBrains-Research/bus-factor-explorer (MIT), described in
 * Jabrayilzade et al. 2022; its walk and its renames are those of Eclipse JGit
 * (EDL), whose version 4.11.9 is the one the reference values were made with.
 *
 * @public
 */
export const JETBRAINS_CONSTANTS = {
  /** Days before the revision's commit time that are looked at (`daysGap`). */
  windowDays: 547,
  /** Days after which a change weighs 1/e (`decayCharacteristicTime`). */
  decayDays: 90,
  /** Weight of a file's single heaviest change, for its author (`authorshipSlopeNew`). */
  ownershipSlope: 3.0,
  /** Weight of a person's own changes (`commitsSlopeNew`). */
  changesSlope: 1.0,
  /** Weight of the logarithm of everybody's changes, and of the others' (`otherCommitsSlopeNew`). */
  othersSlope: 2.4,
  /** A major contributor's authorship is at least this (`authorshipThresholdNew`)… */
  majorAuthorship: 0.001,
  /** …and above this share of the file's maximum (`normalizedAuthorshipThreshold`). */
  majorNormalizedAuthorship: 0.75,
  /** Removals go on while files ≥ this × files without a major contributor (`computeBusFactorForFiles`). */
  filesPerOrphan: 2,

  /** Percent of similarity from which a deletion and an addition are a rename (JGit `RenameDetector.renameScore`). */
  renameScore: 60,
  /** With more additions or more deletions than this only identical files are paired (JGit `DiffConfig`, `diff.renameLimit`). */
  renameLimitFiles: 200,
  /** With more pairs of files of one content than this they are paired in order. JGit has a table of them and no limit but its memory; judgement, for seconds. */
  identicalPairsLimit: 2 ** 24,
  /** Git's limit for pairing similar files, so that no configuration changes it (git-config, `diff.renameLimit`). */
  gitRenameLimitFiles: 1000,
  /** Bytes that are searched for a NUL to tell binary from text (JGit `RawText.FIRST_FEW_BYTES`). */
  binaryProbeBytes: 8000,
  /** A line longer than this is compared in pieces of it (JGit `SimilarityIndex.hash`). */
  blockBytes: 64,
} as const;
