import { row } from '../row.mjs';
import { interleave } from './interleave.mjs';
import { p95Row } from './listPage.mjs';
import { signIn } from './startPortal.mjs';

/** Owners with their child groups, beside a page of the catalog's groups' work. */
export async function measureRollup(open, { samples, command }) {
  const { company, portal } = open;
  const kinds = kind => company.entities.filter(e => e.kind === kind).length;
  const name = `owner roll-up with child groups, ${kinds(
    'Component',
  )} components, ${kinds('Group')} groups ${company.depth} deep, p95 warm`;
  const ask = await signIn(portal, company.users[3]);
  const ours = '/ownership/rollups?by=owner&children=true&limit=50';
  const rival =
    '/catalog/entities/by-query?limit=50&orderField=metadata.title,asc&filter=kind=component';
  const tried = await ask(ours);
  if (tried.status !== 200) {
    const notRun = `${tried.status} ${tried.text.slice(0, 200)}`;
    return [row({ name, command, notRun })];
  }
  const measured = await interleave(
    { ours: () => ask(ours), rival: () => ask(rival) },
    { times: samples },
  );
  return [p95Row(name, measured, { command, limit: 1.5, isGoal: true })];
}
