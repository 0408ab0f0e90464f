-- What an executive says stands in the way, and what is tried against it. Answers, the card and who takes it on lie under the
-- engagement's key; the coach sees them once a result is shared.
create table barrier_check (
    id uuid primary key,
    place bigint generated always as identity,
    engagement_id uuid not null references engagement on delete cascade,
    answers bytea not null,
    taken_on date not null,
    shared_on date
);
create index barrier_check_engagement on barrier_check (engagement_id, place);

create table barrier_strategy (
    id uuid primary key,
    place bigint generated always as identity,
    engagement_id uuid not null references engagement on delete cascade,
    check_id uuid not null references barrier_check on delete cascade,
    body bytea not null,
    due_on date not null,
    state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    settled_on date,
    check ((state = 'OPEN') = (settled_on is null))
);
create index barrier_strategy_check on barrier_strategy (check_id, place);
