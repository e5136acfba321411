// @ts-check

/**
 * Taking a repository needs a lock, and then a statement that sees what others
 * took before it. As a function of the database both are one message to it: a
 * large estate takes a row for every look, and nobody holds the lock while a
 * message travels.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (!String(knex.client.config.client).includes('pg')) {
    return;
  }
  await knex.schema.raw(`
    create function claim_repository(
      ticket text, holder text, lease_ms bigint, host_concurrency integer
    ) returns setof repository language plpgsql volatile as $$
    declare
      now_ms bigint;
      locked text;
    begin
      -- Any number that no other part of the portal is likely to lock. Assigned
      -- and not performed: an expression is evaluated without a statement.
      locked := pg_advisory_xact_lock(7406331185)::text;
      now_ms := (extract(epoch from clock_timestamp()) * 1000)::bigint;
      return query
        update repository as claimed
        set lease_ticket = ticket,
            lease_until = now_ms + lease_ms,
            lease_holder = holder,
            started_at = now_ms
        where claimed.id = (
          select due.id
          from repository as due
          where due.due_at <= now_ms
            and (due.lease_until is null or due.lease_until <= now_ms)
            and due.host not in (
              select held.host
              from repository as held
              where held.lease_until > now_ms and held.host <> ''
              group by held.host
              having count(*) >= host_concurrency
            )
          -- As repository_turn_idx has them: the first is found without sorting.
          order by case when due.requested_at is null then 1 else 0 end,
            due.requested_at, due.due_at, due.id
          limit 1
          -- Somebody who writes to a row, such as the inventory, must not hold
          -- us up.
          for update skip locked
        )
        returning claimed.*;
    end
    $$`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (String(knex.client.config.client).includes('pg')) {
    await knex.schema.raw(
      'drop function claim_repository(text, text, bigint, integer)',
    );
  }
};
