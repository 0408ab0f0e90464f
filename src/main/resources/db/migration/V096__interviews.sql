-- Conversations about an executive with people who come forward by themselves. Whoever holds the address may, and nothing here
-- leads to a rater, a nomination, an answer or a campaign, or says when somebody came. What people type lies under the
-- engagement's key.
--
-- address: sealed, and only as long as everybody who is asked about the executive is shown it
create table interview_door (
    engagement_id uuid primary key references engagement on delete cascade,
    code_hash bytea not null unique check (length(code_hash) = 32),
    address bytea
);

create table interview_slot (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    starts_at timestamptz not null,
    minutes int not null check (minutes between 15 and 120),
    place bytea not null,
    unique (engagement_id, starts_at)
);

-- whoever comes first has the time; the coach to whom they opened up stays the only one who reads who they are
create table interview (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    coach_id uuid not null references account,
    slot_id uuid unique references interview_slot,
    contact bytea not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    noted boolean not null default false,
    paraphrase boolean not null default false,
    edition int check (edition > 0),
    sequence int not null default 0,
    version int not null default 0
);
create index interview_engagement on interview (engagement_id);

create table interview_note (
    interview_id uuid not null references interview on delete cascade,
    section text not null check (section in ('PURPOSE', 'RELATION', 'EFFECTIVE', 'LESS_EFFECTIVE', 'CHANGE', 'CLOSE')),
    body bytea not null,
    primary key (interview_id, section)
);
