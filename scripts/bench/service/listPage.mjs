import { quantile, row } from '../row.mjs';
import { interleave } from './interleave.mjs';
import { signIn } from './startPortal.mjs';

const PAGE = 50;

/** The same pages, asked of us and of the catalog. */
function pagesOf(company) {
  const owners = company.teams.slice(0, 10);
  const byQuery = (filters, order = 'metadata.title,asc') =>
    `/catalog/entities/by-query?${[
      `limit=${PAGE}`,
      `orderField=${order}`,
      `filter=${['kind=component', ...filters]
        .map(encodeURIComponent)
        .join(',')}`,
    ].join('&')}`;
  const reports = (filters, order = 'sort=title&order=asc') =>
    `/ownership/reports?limit=${PAGE}&${[order, ...filters].join('&')}`;
  return {
    'of a type and lifecycle': {
      ours: reports(['type=service', 'lifecycle=production']),
      rival: byQuery(['spec.type=service', 'spec.lifecycle=production']),
    },
    'of ten owners': {
      ours: reports(owners.map(ref => `owner=${encodeURIComponent(ref)}`)),
      rival: byQuery(owners.map(ref => `relations.ownedBy=${ref}`)),
    },
    unfiltered: { ours: reports([]), rival: byQuery([]) },
  };
}

/** The page of the goal; the others are shown beside it. */
const MAIN = 'of a type and lifecycle';

/** The page of the goal where it exists, else one that does. */
export async function mainPage({ company, portal }) {
  const ask = await signIn(portal, company.users[3]);
  const pages = pagesOf(company);
  const { status } = await ask(pages[MAIN].ours);
  return status === 200 ? pages[MAIN] : pages.unfiltered;
}

export async function measureListPage(open, { samples, coldSamples, command }) {
  const { company, portal } = open;
  const size = company.entities.filter(e => e.kind === 'Component').length;
  const ask = await signIn(portal, company.users[3]);
  const rows = [];
  for (const [what, { ours, rival }] of Object.entries(pagesOf(company))) {
    const name = `list page, ${PAGE} of ${size}, ${what}`;
    const tried = await ask(ours);
    if (tried.status !== 200) {
      const notRun = `${tried.status} ${tried.text.slice(0, 200)}`;
      rows.push(row({ name, command, notRun }));
      continue;
    }
    assertSamePage(tried.json(), (await ask(rival)).json());
    const warm = await interleave(
      { ours: () => ask(ours), rival: () => ask(rival) },
      { times: samples },
    );
    rows.push(
      p95Row(`${name}, p95 warm`, warm, {
        command,
        limit: 1,
        isGoal: what === MAIN,
      }),
    );
  }
  const page = await mainPage(open);
  const cold = { ours: [], rival: [] };
  for (const user of company.users.slice(100, 100 + coldSamples)) {
    // Each user's first: nobody's answer is kept for them yet.
    const first = await signIn(portal, user);
    cold.rival.push((await first(page.rival)).ms);
    cold.ours.push((await first(page.ours)).ms);
  }
  rows.push(
    p95Row(`list page, ${PAGE} of ${size}, a user’s first, p95 cold`, cold, {
      command,
    }),
  );
  return rows;
}

export function p95Row(name, { ours, rival }, { command, limit, isGoal }) {
  const value = quantile(ours, 0.95);
  const rivalValue = quantile(rival, 0.95);
  const ratio = value / rivalValue;
  return row({
    name,
    command,
    unit: 'ms',
    value,
    rival: rivalValue,
    samples: ours,
    rivalSamples: rival,
    goal: isGoal ? `≤ ${limit.toFixed(1)} × by-query` : '',
    reached: isGoal ? ratio <= limit : undefined,
    note: `${ratio.toFixed(2)} × by-query`,
  });
}

/** Both must answer the same question, or the comparison means nothing. */
function assertSamePage(ours, rival) {
  const refs = ours.items.map(item => item.entityRef);
  const rivalRefs = rival.items.map(({ kind, metadata }) =>
    `${kind}:${metadata.namespace}/${metadata.name}`.toLowerCase(),
  );
  if (
    ours.totalItems !== rival.totalItems ||
    JSON.stringify(refs) !== JSON.stringify(rivalRefs)
  ) {
    throw new Error(
      `not the same page: ours ${ours.totalItems} ${refs.slice(
        0,
        3,
      )}, the catalog's ${rival.totalItems} ${rivalRefs.slice(0, 3)}`,
    );
  }
}
