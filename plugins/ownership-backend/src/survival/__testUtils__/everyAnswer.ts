import { spec } from '../../schema/openapi/generated/spec';
import type { Replica } from './loadReplica';
import { ask } from './startHarbour';

export interface Answer {
  /** Method and path as they are described. */
  route: string;
  /** What was really asked for. */
  url: string;
  status: number;
  /** Headers and body. */
  text: string;
}

/** What to put where the description has braces. */
export interface Fillings {
  /** Names of components. */
  components: readonly string[];
  /** Id of a transfer. */
  transfer?: string;
  /** Id of a scenario. */
  scenario?: string;
}

const METHODS = ['get', 'put', 'post', 'delete'] as const;
const NO_ID = '00000000-0000-4000-8000-000000000000';

/** Beside the address alone, where that is no question yet. */
const QUERIES: Record<string, string[]> = {
  '/preflight': ['?owner=group:default/lighthouse'],
  '/portfolio': ['?owner=group:default/lighthouse'],
  '/learn-next': ['?owner=group:default/lighthouse'],
  '/rounds/outstanding': ['?owner=group:default/lighthouse'],
  '/rounds/answers': [`?round=${NO_ID}`],
  '/rounds/teams': [`?round=${NO_ID}`],
  '/rollups': ['?by=owner', '?by=system&children=true'],
  '/verifications': ['?entityRef=component:default/good'],
  '/export/reports': ['?format=csv', '?format=json'],
  '/export/findings': ['?format=csv', '?format=json'],
  '/reports': ['?limit=100', '?search=good'],
};

const BODIES: Record<string, object> = {
  'POST /verifications': {
    entityRef: 'component:default/good',
    kind: 'confirmed',
  },
  'POST /transfers': {
    entityRef: 'component:default/good',
    to: 'group:default/crane',
  },
  'POST /scans': { entityRef: 'component:default/good' },
  'POST /scenarios': {
    change: { kind: 'dissolve', team: 'group:default/lighthouse' },
  },
  'POST /me/identities': { email: 'somebody@elsewhere.example' },
  'POST /erasures': { emails: ['somebody@elsewhere.example'] },
  'PUT /findings/{id}/snooze': {
    until: '2099-01-01T00:00:00.000Z',
    reason: 'Known',
  },
};

/**
 * What a replica answers at every address that its description has, and of a
 * component that there is not. Whoever adds a route need not think of this one;
 * whoever adds a kind of braces is told.
 */
export async function everyAnswer(
  replica: Replica,
  fillings: Fillings,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const askFor = async (route: string, url: string) => {
    const method = route.split(' ')[0];
    const body = JSON.stringify(BODIES[route] ?? {});
    const { status, text, headers } = await ask(replica, url, {
      method,
      ...(method === 'GET' ? {} : { body }),
    });
    const told = `${JSON.stringify([...headers])}\n${text}`;
    answers.push({ route, url, status, text: told });
  };
  // What is written could take away what is read.
  for (const method of METHODS) {
    for (const [path, operations] of Object.entries(spec.paths)) {
      if (!(method in operations)) continue;
      const route = `${method.toLocaleUpperCase('en-US')} ${path}`;
      const queries = method === 'get' ? QUERIES[path] ?? [''] : [''];
      for (const address of filled(path, fillings)) {
        for (const query of queries) await askFor(route, `${address}${query}`);
      }
    }
  }
  await askFor('GET /openapi.json', '/openapi.json');
  const [name] = fillings.components;
  await askFor('GET missing', `/reports/component/default/no-${name}`);
  return answers;
}

/** Described addresses to read from at which nothing was found. */
export function unanswered(answers: readonly Answer[]): string[] {
  const reads = answers.filter(({ route }) => route.startsWith('GET /'));
  const found = new Set(
    reads.filter(({ status }) => status === 200).map(({ route }) => route),
  );
  return [...new Set(reads.map(({ route }) => route))].filter(
    route => !found.has(route),
  );
}

function filled(
  path: string,
  { components, transfer, scenario }: Fillings,
): string[] {
  if (!path.includes('{')) return [path];
  const entity = '{kind}/{namespace}/{name}';
  if (path.startsWith(`/reports/${entity}`)) {
    return components.map(name =>
      path.replace(entity, `component/default/${name}`),
    );
  }
  const address = path
    .replace(`/rollups/${entity}`, '/rollups/group/default/lighthouse')
    .replace('/golden-paths/{namespace}/{name}', '/golden-paths/default/hull')
    .replace('/transfers/{id}', `/transfers/${transfer ?? NO_ID}`)
    .replace('/scenarios/{id}', `/scenarios/${scenario ?? NO_ID}`)
    .replace('{id}', NO_ID);
  if (address.includes('{')) {
    throw new Error(`Say in everyAnswer.ts what to ask for at ${path}`);
  }
  return [address];
}
