-- What people who once worked for an executive went on to do. A seal leaves one row for each statement of each of them, which
-- refers to the executive alone; once it is published, under the executive's key, these rows go.
create table sealed_lineage (
    id uuid primary key default gen_random_uuid(),
    executive_id uuid not null references executive,
    ct bytea not null
);
create index sealed_lineage_executive on sealed_lineage (executive_id);
alter table sealed_lineage alter column ct set statistics 0;

-- the neck's output; written once
create table lineage (
    executive_id uuid primary key references executive,
    body bytea not null
);
