import type { Knex } from 'knex';

export interface Damage {
  what: string;
  rows: Array<Record<string, unknown>>;
}

const NEVER: Record<string, string> = {
  'a lease was taken while another ticket held it': `
    select queue, row_id, holder, at_ms, until_before_ms from audit.claim
    where ticket_before is not null and until_before_ms > at_ms`,
  'a lease was ended by somebody who did not take it': `
    select f.queue, f.row_id, f.holder, c.holder as taken_by
    from audit.finish f join audit.claim c
      on c.queue = f.queue and c.row_id = f.row_id and c.ticket = f.ticket
    where c.holder <> f.holder`,
  'a ticket was taken more than once': `
    select queue, row_id, ticket, count(*) from audit.claim
    group by 1, 2, 3 having count(*) > 1`,
  'a ticket stored more than once': `
    select queue, row_id, ticket, count(*) from audit.finish where stored
    group by 1, 2, 3 having count(*) > 1`,
  'a reading was stored twice for one due date': `
    select row_id, due_at, count(*) from audit.finish
    where queue = 'repository' and stored
    group by 1, 2 having count(*) > 1`,
  'a repository is said to be read and has no knowledge': `
    select r.id from repository r
    where r.scanned_commit is not null
      and exists (select 1 from entity e where e.repository_id = r.id
        and e.vanished_at is null)
      and not exists (select 1 from knowledge k where k.repository_id = r.id)`,
  'knowledge is of another commit than its repository says': `
    select k.id from knowledge k join repository r on r.id = k.repository_id
    where k."commit" is distinct from r.scanned_commit`,
  'knowledge has no people': `
    select k.id from knowledge k where k.files > 0 and not exists
      (select 1 from component_person c where c.knowledge_id = k.id)`,
  'knowledge has no who-sets': `
    select k.id from knowledge k where k.files > 0 and not exists
      (select 1 from who_set w where w.knowledge_id = k.id)`,
  'a report has no document, or a document no report': `
    select r.entity_ref as report, d.entity_ref as document
    from report r full join report_document d using (entity_ref)
    where r.entity_ref is null or d.entity_ref is null`,
  'a report and its document are of different scorings': `
    select r.entity_ref from report r join report_document d using (entity_ref)
    where r."commit" is distinct from
        d.detail::jsonb->'evidence'->>'commit'
      or r.state is distinct from d.summary::jsonb->>'state'`,
  'a report is up to date by its mark and of an old commit': `
    select e.entity_ref from entity e
    join repository r on r.id = e.repository_id
    left join report p on p.entity_ref = e.entity_ref
    where e.score_due_at is null and e.vanished_at is null
      and r.scanned_commit is not null
      and p."commit" is distinct from r.scanned_commit`,
  'history has two rows for a day': `
    select entity_ref, day, count(*) from report_history
    group by 1, 2 having count(*) > 1`,
  'history says something else than the report of that day': `
    select p.entity_ref from report p join report_history h
      on h.entity_ref = p.entity_ref and h.day = p.as_of_day
    where h.state is distinct from p.state
      or h.score is distinct from p.score
      or h.owner_ref is distinct from p.owner_ref`,
};

export const KINDS_OF_DAMAGE: readonly string[] = Object.keys(NEVER);

/**
 * Looks in one snapshot of the database for what must never be seen, however
 * often replicas died: each query finds only what is wrong.
 */
export async function findDamage(knex: Knex): Promise<Damage[]> {
  return knex.transaction(
    async tx => {
      const found: Damage[] = [];
      for (const [what, query] of Object.entries(NEVER)) {
        const { rows } = await tx.raw(`${query} limit 5`);
        if (rows.length > 0) found.push({ what, rows });
      }
      return found;
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}
