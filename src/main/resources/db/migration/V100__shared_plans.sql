-- What somebody without an account may read of a plan: a copy under the engagement's key, frozen as it was previewed.
create table plan_share (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    token_hash bytea not null unique check (length(token_hash) = 32),
    recipient bytea not null,
    body bytea not null,
    language text not null,
    made_on date not null,
    ends_on date not null check (ends_on between made_on and made_on + 90),
    revoked_on date
);
create index plan_share_engagement on plan_share (engagement_id, made_on);

-- how often it was opened, by day; nobody is told by whom
create table plan_opening (
    share_id uuid not null references plan_share on delete cascade,
    opened_on date not null,
    times int not null check (times > 0),
    primary key (share_id, opened_on)
);
