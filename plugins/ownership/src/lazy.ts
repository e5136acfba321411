/**
 * What all pages, tabs and cards share, and the way to each of them.
 *
 * @remarks
 * Backstage's bundler puts what several chunks share into each of them, unless
 * one is reached through another that has it. Without this step in between,
 * every page brought all words along once more.
 */
export { TabbedPage } from './components/TabbedPage';

export const load = {
  myTeams: () => import('./pages/myTeams'),
  explore: () => import('./pages/explore'),
  risks: () => import('./pages/risks'),
  whatIf: () => import('./pages/whatIf'),
  goldenPaths: () => import('./pages/goldenPaths'),
  audit: () => import('./pages/audit'),
  method: () => import('./pages/method'),
  entity: () => import('./entity'),
  home: () => import('./home'),
  scaffolder: () => import('./scaffolder'),
};
