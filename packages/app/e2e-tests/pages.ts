/** A place in the portal where something of ours is. */
export interface Place {
  name: string;
  path: string;
  /** Words that stand there once it is loaded. */
  ready: RegExp;
}

/** The tabs of `/ownership`. */
export const tabs: readonly Place[] = [
  {
    name: 'My teams',
    path: '/ownership/my-teams',
    ready: /What your teams own/,
  },
  { name: 'Explore', path: '/ownership/explore', ready: /^\d+ components$/ },
  { name: 'Risks', path: '/ownership/risks', ready: /^\d+ findings?$/ },
  {
    name: 'What if',
    path: '/ownership/what-if',
    // Other tests may have asked something and not taken it back yet.
    ready: /^(Nothing is kept\.|Kept until .+)$/,
  },
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
];

/** What is below a tab, at an address of its own. */
export const below: readonly Place[] = [
  {
    name: 'One golden path',
    path: '/ownership/golden-paths/default/service-node',
    ready: /components? came from it/,
  },
];

/** The tab “Ownership” of one entity of each kind. */
export const entityTabs: readonly Place[] = [
  {
    name: 'Component',
    path: '/catalog/default/component/tide-tables/ownership',
    ready: /Qualifying commits/,
  },
  {
    name: 'Component behind its path',
    path: '/catalog/default/component/gangway-sensors/ownership',
    ready: /^Compared with its path$/,
  },
  {
    name: 'System',
    path: '/catalog/default/system/ticketing/ownership',
    ready: /^\d+ components?$/,
  },
  {
    name: 'Domain',
    path: '/catalog/default/domain/voyages/ownership',
    ready: /^\d+ components?$/,
  },
  {
    name: 'API',
    path: '/catalog/default/api/crossings/ownership',
    ready: /Declared owner/,
  },
  {
    name: 'Resource',
    path: '/catalog/default/resource/seat-map/ownership',
    ready: /Declared owner/,
  },
  {
    name: 'Group',
    path: '/catalog/default/group/fleet/ownership',
    ready: /^\d+ components?$/,
  },
  {
    name: 'User',
    path: '/catalog/default/user/mara-quillfeather/ownership',
    ready: /^\d+ components?$/,
  },
  {
    name: 'Template',
    path: '/catalog/default/template/service-node/ownership',
    ready: /components? came from it/,
  },
];

export const overview: Place = {
  name: 'Overview cards',
  path: '/catalog/default/component/tide-tables',
  ready: /Ownership health/,
};

/** The portal's home page with both widgets; each loads on its own. */
export const home: Place = {
  name: 'Home',
  path: '/home',
  ready: /^Node service$/,
};

export const places: readonly Place[] = [
  ...tabs,
  ...below,
  ...entityTabs,
  overview,
  home,
];

export function placeOf(name: string): Place {
  const found = places.find(place => place.name === name);
  if (!found) {
    throw new Error(`no place is called ${name}`);
  }
  return found;
}
