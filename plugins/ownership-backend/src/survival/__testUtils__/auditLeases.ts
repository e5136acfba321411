import type { Knex } from 'knex';

/**
 * Lets the database itself write down who takes, loses and ends a lease and
 * who stores a report: triggers run inside the transaction that they watch, so
 * that what is undone is not written down, and what is done cannot be missed.
 * What the test itself changes is left out.
 */
export async function auditLeases(knex: Knex): Promise<void> {
  await knex.raw(`
    create schema audit;
    create table audit.claim (
      no bigserial, queue text, row_id text, ticket text, holder text,
      at_ms bigint, until_ms bigint, due_at bigint,
      ticket_before text, until_before_ms bigint
    );
    create table audit.finish (
      no bigserial, queue text, row_id text, ticket text, holder text,
      at_ms bigint, until_ms bigint, due_at bigint, status text,
      commit_before text, commit text, stored boolean
    );
    create table audit.report_write (
      no bigserial, entity_ref text, as_of_day integer, "commit" text,
      holder text, at_ms bigint
    );
    create table audit.score_claim (until_ms bigint primary key, holder text);
    create table audit.meant (ticket text primary key, until_ms bigint);
    create function audit.now_ms() returns bigint language sql as
      'select (extract(epoch from clock_timestamp()) * 1000)::bigint';
    create function audit.holder() returns text language sql as
      'select current_setting(''application_name'')';

    create function audit.on_lease() returns trigger language plpgsql as $$
    declare
      before jsonb := to_jsonb(old);
      after jsonb := to_jsonb(new);
    begin
      if audit.holder() = 'survival-test' then
        return null;
      end if;
      if new.lease_ticket is not null
          and new.lease_ticket is distinct from old.lease_ticket then
        insert into audit.claim
          (queue, row_id, ticket, holder, at_ms, until_ms, due_at,
           ticket_before, until_before_ms)
        values
          (tg_table_name, new.id, new.lease_ticket, audit.holder(),
           audit.now_ms(), new.lease_until, old.due_at,
           old.lease_ticket, coalesce(
             (select until_ms from audit.meant where ticket = old.lease_ticket),
             old.lease_until));
      elsif old.lease_ticket is not null and new.lease_ticket is null then
        insert into audit.finish
          (queue, row_id, ticket, holder, at_ms, until_ms, due_at, status,
           commit_before, commit, stored)
        values
          (tg_table_name, new.id, old.lease_ticket, audit.holder(),
           audit.now_ms(), old.lease_until, old.due_at, after->>'status',
           before->>'scanned_commit', after->>'scanned_commit',
           before->>'scanned_at' is distinct from after->>'scanned_at');
      end if;
      return null;
    end $$;
    create trigger audit_lease after update on repository
      for each row execute function audit.on_lease();
    create trigger audit_lease after update on job
      for each row execute function audit.on_lease();

    create function audit.on_report() returns trigger language plpgsql as $$
    begin
      insert into audit.report_write
        (entity_ref, as_of_day, "commit", holder, at_ms)
      values
        (new.entity_ref, new.as_of_day, new."commit", audit.holder(),
         audit.now_ms());
      return null;
    end $$;
    create trigger audit_report after insert or update on report
      for each row execute function audit.on_report();

    create function audit.on_score_claim() returns trigger
    language plpgsql as $$
    begin
      insert into audit.score_claim values (new.score_due_at, audit.holder())
        on conflict do nothing;
      return null;
    end $$;
    create trigger audit_score_claim after update of score_due_at on entity
      for each row when (new.score_due_at > audit.now_ms() + 30000)
      execute function audit.on_score_claim();
  `);
}

/**
 * Makes every lease worthless from the moment that it is taken, as if claiming
 * pushed nothing forward. Shows that the checks see what leases prevent.
 */
export async function switchLeasesOff(knex: Knex): Promise<void> {
  await knex.raw(`
    create function audit.no_lease() returns trigger language plpgsql as $$
    begin
      if new.lease_until is not null then
        insert into audit.meant values (new.lease_ticket, new.lease_until)
          on conflict (ticket) do update set until_ms = excluded.until_ms;
        new.lease_until := 0;
      end if;
      return new;
    end $$;
    create trigger no_lease before update on repository
      for each row execute function audit.no_lease();
  `);
}

/**
 * Lets the time of leases pass for a replica that died, once the database has
 * noticed: what was under way in its sessions is then committed or undone.
 */
export async function endLeasesOf(
  knex: Knex,
  options: { holder: string; inMs: number },
): Promise<void> {
  const { holder, inMs } = options;
  for (const until = Date.now() + 180_000; ; ) {
    const { rows } = await knex.raw(
      'select 1 from pg_stat_activity where application_name = ? limit 1',
      [holder],
    );
    if (rows.length === 0) break;
    if (Date.now() > until) {
      throw new Error(`The database still has sessions of ${holder}`);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  for (const table of ['repository', 'job']) {
    await knex(table)
      .whereIn(
        'lease_ticket',
        knex('audit.claim').where({ holder, queue: table }).select('ticket'),
      )
      .update({
        lease_until: knex.raw('least(lease_until, audit.now_ms() + ?)', [inMs]),
      });
  }
  await knex('entity')
    .whereIn(
      'score_due_at',
      knex('audit.score_claim').where({ holder }).select('until_ms'),
    )
    .update({ score_due_at: knex.raw('audit.now_ms() + ?', [inMs]) });
}
