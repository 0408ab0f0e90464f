-- What a sponsor says stands in the way in an organisation, and what is tried against it. It has nothing to do with what any
-- executive answers. Answers, the card and who takes it on are sealed; whoever is let read it does so on a page. It is the
-- sponsor's own and goes with the role.
create table sponsor_barrier_check (
    id uuid primary key,
    place bigint generated always as identity,
    organisation_id uuid not null references organisation,
    account_id uuid not null references account,
    role text not null default 'SPONSOR' check (role = 'SPONSOR'),
    answers bytea not null,
    taken_on date not null,
    coaches_on date,
    administrators_on date,
    foreign key (account_id, organisation_id, role) references membership on delete cascade
);
create index sponsor_barrier_check_sponsor on sponsor_barrier_check (organisation_id, account_id, place);
create index sponsor_barrier_check_account on sponsor_barrier_check (account_id);

create table sponsor_barrier_strategy (
    id uuid primary key,
    place bigint generated always as identity,
    check_id uuid not null references sponsor_barrier_check on delete cascade,
    body bytea not null,
    due_on date not null,
    state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    settled_on date,
    check ((state = 'OPEN') = (settled_on is null))
);
create index sponsor_barrier_strategy_check on sponsor_barrier_strategy (check_id, place);
