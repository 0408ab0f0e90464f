-- From what an executive has understood to what they will do: insights with what they rest on, and a plan of at most three
-- behaviours at a time. All words lie under the engagement's key.
create table insight (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    content bytea not null,
    written_on date not null,
    version int not null default 0
);
create index insight_engagement on insight (engagement_id, written_on);

-- words: as the thing read when it was linked; it may be gone since
create table insight_evidence (
    insight_id uuid not null references insight on delete cascade,
    source text not null check (source ~ '^[a-z]{1,20}$'),
    evidence_id text not null check (length(evidence_id) between 1 and 100),
    words bytea not null,
    linked_on date not null,
    primary key (insight_id, source, evidence_id)
);

-- shown_to: the coach who sees the plan; whoever takes the coaching over sees it when the executive says so again
create table plan (
    engagement_id uuid primary key references engagement on delete cascade,
    shown_to uuid
);

create table plan_behaviour (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    insight_id uuid references insight on delete set null,
    place int not null check (place between 1 and 3),
    content bytea not null,
    due_on date not null,
    state text not null check (state in ('UNDER_WAY', 'DONE', 'DROPPED')),
    settled_on date,
    outcome bytea not null default '',
    version int not null default 0,
    check ((state = 'UNDER_WAY') = (settled_on is null))
);
-- with three places there are at most three at a time
create unique index plan_behaviour_place on plan_behaviour (engagement_id, place) where state = 'UNDER_WAY';
create index plan_behaviour_engagement on plan_behaviour (engagement_id, due_on);
create index plan_behaviour_insight on plan_behaviour (insight_id);
