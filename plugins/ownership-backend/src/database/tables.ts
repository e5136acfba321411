/**
 * Rows as the database gives them. Times are milliseconds in a `bigint`, which
 * PostgreSQL delivers as text: read them with `toNumber`.
 */
type Time = number | string;

export interface ComponentRow {
  entity_ref: string;
  facts: string;
  repository_id: string | null;
  path: string | null;
  excludes: string | null;
  /** As declared; it need not exist. */
  owner_ref: string | null;
  first_seen_at: Time;
}

export interface RepositoryStatusRow {
  id: string;
  status: string;
  message: string | null;
  remedy: string | null;
  scanned_at: Time | null;
  /** What was left out, JSON. */
  notes?: string | null;
}

/** A row of the scan queue. */
export interface RepositoryRow {
  id: string;
  kind: 'url' | 'file';
  target: string;
  host: string;
  wanted: string;
  wanted_hash: string;
  scanned_hash: string | null;
  reread_ticket: string | null;
  scanned_commit: string | null;
  attempts: number;
  status: string;
}

export interface KnowledgeRow {
  id: number;
  repository_id: string;
  path: string;
  excludes: string;
  commit: string;
  files: number;
  commit_days: string;
  first_day: number | null;
  last_day: number | null;
  reviews_known: boolean | number;
  documentation_files: number;
  documentation_people: number;
  agent_assisted_share: number;
  jetbrains_bus_factor: number | null;
  jetbrains_files: number | null;
}

export interface ComponentPersonRow {
  knowledge_id: number;
  person_id: number;
  authored: string;
  reviewed: string;
  changes: number;
}

export interface WhoSetRow {
  knowledge_id: number;
  folder: string;
  people: string;
  files: number;
}

export interface GroupRow {
  entity_ref: string;
  title: string | null;
  type: string | null;
  members: string;
  people: string;
}

export interface UserRow {
  entity_ref: string;
  name: string;
  provider: string;
  absent_since_at: Time | null;
  left_day: number | null;
}

/** A count of rows: text on PostgreSQL. */
export interface CountRow {
  count: number | string;
}
