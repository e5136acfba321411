import type {
  CoverageResponse,
  Finding,
  FindingFilter,
  FolderFigures,
  FoldersResponse,
  Rollup,
} from '@stewardship/backstage-plugin-ownership-common';

/** Figures of one entity; their working is made of its report. */
export const reportFigures = [
  'contributor-absence-factor',
  'effective-contributors',
  'top-share',
  'second-knower',
  'contributors',
  'reviewers',
  'truck-factor',
  'files-at-risk',
  'freshness',
  'alignment',
  'continuity',
  'teams',
  'coverage',
  'evidence',
  'warning',
  'verification',
  'members',
] as const;

export type ReportFigure = (typeof reportFigures)[number];

/** Figures of a team, system or domain: counts over what is in it. */
export const rollupFigures = [
  'entities',
  'warnings',
  'bands',
  'median',
  'confirmed',
  'findings',
] as const;

export type RollupFigure = (typeof rollupFigures)[number];

/** A number that people meet, and what its working is made of. */
export type Working =
  | { of: 'score'; entityRef: string; title: string }
  | { of: 'report'; id: ReportFigure; entityRef: string; title: string }
  | {
      of: 'rollup';
      id: RollupFigure;
      rollup: Rollup;
      /** The filter that shows the same entities on the pages. */
      params: [string, string][];
    }
  | {
      of: 'folder';
      folder: FolderFigures;
      folders: FoldersResponse;
      entityRef: string;
    }
  | { of: 'finding'; finding: Finding }
  | { of: 'coverage'; coverage: CoverageResponse }
  | {
      /** How many findings the filter leaves. */
      of: 'findings';
      filter: FindingFilter;
      total: number;
    };

/** A figure laid open, ready to be drawn. */
export interface Explained {
  /** Missing where nothing is known, or where it is withheld. */
  value?: string;
  /** Why there is no value. */
  missing?: string;
  meaning: string;
  formula: string;
  /** One without a value is left out. */
  inputs: Array<{ name: string; value: string | undefined }>;
  /** What rests on it: how far the score, or a verdict, depends on it. */
  sensitivity: string[];
  change: string;
}
