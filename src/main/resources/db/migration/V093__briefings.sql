-- What an executive knows before anything begins: the coach's own words and questions between the two, under the engagement's
-- key; the day on which they confirmed it; and why somebody starts without, which administrators read too.
create table briefing_words (
    engagement_id uuid primary key references engagement on delete cascade,
    body bytea not null,
    version int not null
);

create table briefed (
    engagement_id uuid primary key references engagement on delete cascade,
    confirmed_on date not null
);

create table briefing_waiver (
    engagement_id uuid primary key references engagement on delete cascade,
    waived_by uuid not null references account,
    reason text not null check (length(reason) between 10 and 500),
    waived_on date not null
);

-- coach_id: who coached then; whoever coaches later does not read it
create table briefing_message (
    id uuid primary key,
    place bigint generated always as identity,
    engagement_id uuid not null references engagement on delete cascade,
    coach_id uuid not null references account,
    by_coach boolean not null,
    body bytea not null,
    written_on date not null
);
create index briefing_message_engagement on briefing_message (engagement_id, place);
