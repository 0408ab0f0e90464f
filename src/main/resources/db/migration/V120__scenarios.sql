-- Scenarios: what a coach suggests, what an executive has played, and what the two take from it. Which way was taken, thoughts,
-- notes and lessons lie under the engagement's key.
create table scenario_suggestion (
    engagement_id uuid not null references engagement on delete cascade,
    scenario text not null,
    suggested_on date not null,
    words bytea not null,
    primary key (engagement_id, scenario)
);

create table rehearsal (
    id uuid primary key,
    place bigint generated always as identity,
    engagement_id uuid not null references engagement on delete cascade,
    scenario text not null,
    started_on date not null,
    ended_on date,
    shared_with uuid references account,
    shared_on date,
    way bytea not null,
    version int not null default 0,
    check (ended_on >= started_on),
    check ((shared_with is null) = (shared_on is null)),
    check (shared_on is null or ended_on is not null)
);
create index rehearsal_engagement on rehearsal (engagement_id, place);

create table rehearsal_note (
    rehearsal_id uuid not null references rehearsal on delete cascade,
    situation text not null,
    author_id uuid not null references account,
    shared boolean not null,
    body bytea not null,
    primary key (rehearsal_id, situation, author_id)
);

create table rehearsal_lesson (
    id uuid primary key,
    place bigint generated always as identity,
    rehearsal_id uuid not null references rehearsal on delete cascade,
    author_id uuid not null references account,
    taken_on date not null,
    content bytea not null
);
create index rehearsal_lesson_rehearsal on rehearsal_lesson (rehearsal_id, place);
