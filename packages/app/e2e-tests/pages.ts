/** Every page of ours, with words that stand there once it is loaded. */
export const pages: ReadonlyArray<{
  name: string;
  path: string;
  ready: RegExp;
}> = [
  {
    name: 'My teams',
    path: '/ownership/my-teams',
    ready: /What your teams own/,
  },
  { name: 'Explore', path: '/ownership/explore', ready: /^\d+ components$/ },
  { name: 'Risks', path: '/ownership/risks', ready: /^\d+ findings?$/ },
  {
    name: 'Golden paths',
    path: '/ownership/golden-paths',
    ready: /^\d+ golden paths?$/,
  },
  { name: 'Audit', path: '/ownership/audit', ready: /^\d+ owners$/ },
  {
    name: 'Method & data',
    path: '/ownership/method',
    ready: /^\d+ repositor(y|ies)$/,
  },
  {
    name: 'Ownership tab',
    path: '/catalog/default/component/tide-tables/ownership',
    ready: /Qualifying commits/,
  },
  {
    name: 'Overview cards',
    path: '/catalog/default/component/tide-tables',
    ready: /Ownership health/,
  },
];

export type Theme = 'light' | 'dark';
