import { join } from 'node:path';
import { createRandom } from './random.mjs';

/** Groups on each level below the root, as shares of all groups. */
const LEVELS = [0.002, 0.008, 0.03, 0.08, 0.16, 0.28, 0.44];
const COMPONENTS_PER_REPOSITORY = 500;
const COMPONENTS_PER_SYSTEM = 20;
const SYSTEMS_PER_DOMAIN = 10;
const TYPES = ['service', 'service', 'service', 'website', 'library'];
const LIFECYCLES = ['production', 'production', 'experimental', 'deprecated'];
const TAGS = ['go', 'java', 'python', 'rust', 'typescript'];
const RESTRICTED_SHARE = 0.03;
/**
 * All components of these systems are restricted: the policy hides the reports
 * of these systems by name, and so no other entities than it hides by their tag.
 */
const RESTRICTED_SYSTEMS = { from: 10, to: 20 };

/**
 * A fictional company: a tree of groups eight levels deep, users in its lower
 * groups, domains, systems and components. The same numbers give the same
 * company.
 *
 * @param {{ components: number, groups: number, repositories?: string, histories?: number, name?: string }} options
 *   `repositories` is the folder that holds the components' histories; without
 *   it they have none; `histories` says how many there are
 */
export function createCompany({
  components,
  groups,
  repositories,
  histories = historiesOf(components),
  name = 'acme',
}) {
  const random = createRandom(7);
  const pick = list => list[Math.floor(random() * list.length)];
  const pad = (number, width = 6) => String(number).padStart(width, '0');

  const tree = groupTree(groups, pad);
  const groupEntities = tree.map(({ id, parent, level }) => ({
    ...header('Group', `${name}-${id}`, `Group ${id}`, name),
    spec: {
      type: level === LEVELS.length ? 'team' : 'department',
      profile: {
        displayName: `Group ${id}`,
        email: `${id}@${name}.example`,
      },
      ...(parent ? { parent: `${name}-${parent}` } : {}),
      children: [],
    },
  }));
  const teams = tree.filter(({ level }) => level >= LEVELS.length - 1);

  const userCount = Math.max(20, Math.ceil(components / 4));
  const users = Array.from({ length: userCount }, (_, index) => {
    const id = `${name}-user-${pad(index)}`;
    return {
      ...header('User', id, undefined, name),
      spec: {
        profile: {
          displayName: `User ${pad(index)}`,
          email: `user-${pad(index)}@${name}.example`,
        },
        memberOf: [`${name}-${teams[index % teams.length].id}`],
      },
    };
  });

  const systemCount = Math.ceil(components / COMPONENTS_PER_SYSTEM);
  const domainCount = Math.ceil(systemCount / SYSTEMS_PER_DOMAIN);
  const owner = () => `${name}-${pick(teams).id}`;
  const domains = Array.from({ length: domainCount }, (_, index) => ({
    ...header('Domain', `${name}-domain-${pad(index)}`, undefined, name),
    spec: { owner: owner() },
  }));
  const systems = Array.from({ length: systemCount }, (_, index) => ({
    ...header('System', `${name}-system-${pad(index)}`, undefined, name),
    spec: {
      owner: owner(),
      domain: `${name}-domain-${pad(Math.floor(index / SYSTEMS_PER_DOMAIN))}`,
    },
  }));

  const perHistory = Math.ceil(components / histories);
  const componentEntities = Array.from({ length: components }, (_, index) => {
    const id = pad(index);
    const system = Math.floor(index / COMPONENTS_PER_SYSTEM);
    const { from, to } = RESTRICTED_SYSTEMS;
    const restricted =
      random() < RESTRICTED_SHARE || (system >= from && system < to);
    const base = header(
      'Component',
      `${name}-component-${id}`,
      // in another order than names, so that sorting is work
      `${pad((index * 7919) % 999983)} component`,
      name,
    );
    return {
      ...base,
      metadata: {
        ...base.metadata,
        description: `Component ${id} of a company made for measuring`,
        tags: [pick(TAGS), ...(restricted ? ['restricted'] : [])],
        labels: { 'acme.example/cost-centre': `cc-${index % 97}` },
        links: [
          { url: `https://runbooks.${name}.example/${id}`, title: 'Runbook' },
        ],
        annotations: {
          ...base.metadata.annotations,
          'ownership/tier': String(1 + (index % 4)),
          'acme.example/dashboard': `https://dashboards.${name}.example/${id}`,
          ...(repositories ? placeOf(index, { repositories, perHistory }) : {}),
        },
      },
      spec: {
        type: pick(TYPES),
        lifecycle: pick(LIFECYCLES),
        owner: owner(),
        system: `${name}-system-${pad(system)}`,
      },
    };
  });

  return {
    entities: [
      ...groupEntities,
      ...users,
      ...domains,
      ...systems,
      ...componentEntities,
    ],
    rootGroup: `group:default/${name}-${tree[0].id}`,
    teams: teams.map(({ id }) => `group:default/${name}-${id}`),
    restrictedSystems: systems
      .slice(RESTRICTED_SYSTEMS.from, RESTRICTED_SYSTEMS.to)
      .map(system => `system:default/${system.metadata.name}`),
    users: users.map(user => `user:default/${user.metadata.name}`),
    emails: users.map(user => user.spec.profile.email),
    depth: LEVELS.length + 1,
  };
}

/** Where the history of the component with this number lies. */
function placeOf(index, { repositories, perHistory }) {
  const number = Math.floor(index / perHistory);
  return {
    'backstage.io/source-location': `file:${repositoryOf(
      number,
      repositories,
    )}`,
    'ownership/source-path': folderOf(index),
  };
}

/** A few large ones, as of a company with monorepos. */
export function historiesOf(components) {
  return Math.ceil(components / COMPONENTS_PER_REPOSITORY);
}

export function repositoryOf(number, repositories) {
  return join(repositories, `repository-${number}.git`);
}

export function folderOf(index) {
  return `services/c${String(index).padStart(6, '0')}`;
}

/** The root first; every other group hangs under one of the level above. */
function groupTree(count, pad) {
  const tree = [{ id: pad(0), level: 0 }];
  let above = tree;
  LEVELS.forEach((share, at) => {
    const level = at + 1;
    const last = level === LEVELS.length;
    const wanted = last
      ? count - tree.length
      : Math.max(1, Math.round(count * share));
    const size = Math.max(1, Math.min(wanted, count - tree.length));
    const row = Array.from({ length: size }, (_, index) => ({
      id: pad(tree.length + index),
      parent: above[index % above.length].id,
      level,
    }));
    tree.push(...row);
    above = row;
  });
  return tree;
}

function header(kind, id, title, name) {
  const address = `https://catalog.${name}.example/${id}.yaml`;
  const location = `url:${address}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: id,
      namespace: 'default',
      ...(title ? { title } : {}),
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'backstage.io/view-url': address,
      },
    },
  };
}
