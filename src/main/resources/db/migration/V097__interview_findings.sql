-- What a coach takes from conversations, in other words, and what of it was shared.
create table interview_finding (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    interview_id uuid not null references interview on delete cascade,
    theme text not null check (theme ~ '^[A-Z][A-Z0-9]{0,7}$'),
    better boolean not null,
    factor text not null
        check (factor in ('PREPARATION', 'RELATIONSHIP', 'TIMING', 'INFORMATION', 'PRESSURE', 'SKILL')),
    strength text not null check (strength in ('SEEN', 'TOLD', 'ASSUMED')),
    body bytea not null,
    chosen boolean not null default false,
    version int not null default 0
);
create index interview_finding_engagement on interview_finding (engagement_id);
create index interview_finding_interview on interview_finding (interview_id);

-- as it was when it was shared: nobody's withdrawal shows in it afterwards
create table interview_theme (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    edition int not null check (edition > 0),
    theme text not null,
    better boolean not null,
    several boolean not null,
    body bytea not null,
    shared_on date not null,
    unique (engagement_id, edition, theme, better)
);
