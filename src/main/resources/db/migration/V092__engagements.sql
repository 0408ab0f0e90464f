-- Coaching, with or without a survey: who coaches whom towards what, when they meet, and what comes of it. What either writes
-- lies under the engagement's own key.
create table coach_profile (
    account_id uuid not null references account,
    organisation_id uuid not null references organisation,
    qualification text not null default '',
    languages text not null default '',
    domains text not null default '',
    capacity int check (capacity between 0 and 200),
    supervised_on date,
    interests text not null default '',
    declared_on date,
    version int not null default 0,
    primary key (account_id, organisation_id)
);

create table engagement (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    person_id uuid not null references person,
    account_id uuid not null references account,
    coach_id uuid not null references account,
    time_zone text not null,
    minutes int not null check (minutes between 30 and 6000),
    goal bytea not null,
    opened_on date not null,
    ended_on date check (ended_on >= opened_on),
    version int not null default 0
);
-- one person has one engagement at a time
create unique index engagement_open on engagement (person_id) where ended_on is null;
create index engagement_coach on engagement (coach_id);
create index engagement_account on engagement (account_id);

create table engagement_key (
    engagement_id uuid primary key references engagement,
    wrapped bytea not null,
    halved boolean not null
);

-- sequence: how often the calendar entry was changed (RFC 5545, 3.8.7.4)
create table coaching_session (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    starts_at timestamptz not null,
    minutes int not null check (minutes between 15 and 480),
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    place bytea not null,
    preparation bytea not null,
    record bytea not null,
    sequence int not null default 0,
    version int not null default 0
);
create index coaching_session_engagement on coaching_session (engagement_id, starts_at);

-- a private note is its writer's alone, whoever coaches later
create table engagement_note (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    author_id uuid not null references account,
    shared boolean not null,
    body bytea not null,
    written_on date not null,
    version int not null default 0
);
create index engagement_note_engagement on engagement_note (engagement_id);

create table commitment (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    made_by text not null check (made_by in ('COACH', 'EXECUTIVE')),
    body bytea not null,
    due_on date not null,
    state text not null check (state in ('OPEN', 'KEPT', 'DROPPED')),
    settled_on date,
    version int not null default 0,
    check ((state = 'OPEN') = (settled_on is null))
);
create index commitment_engagement on commitment (engagement_id, due_on);

-- minutes of the executive's time, from which the ledger is added up
create table spent_time (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    session_id uuid unique references coaching_session,
    activity text not null check (activity in ('SESSION', 'PREPARATION', 'SURVEY', 'READING', 'PRACTICE', 'OTHER')),
    minutes int not null check (minutes between 1 and 960),
    spent_on date not null
);
create index spent_time_engagement on spent_time (engagement_id, spent_on);
