-- Results of other instruments, with the file each came in, and how a style shows at work. All words lie under the
-- engagement's key.
create table instrument_result (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    taken_on date not null,
    shared boolean not null,
    content bytea not null,
    version int not null default 0
);
create index instrument_result_engagement on instrument_result (engagement_id, taken_on);

create table instrument_document (
    result_id uuid primary key references instrument_result on delete cascade,
    name bytea not null,
    content bytea not null
);

create table style_link (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    result_id uuid references instrument_result on delete set null,
    style bytea not null,
    behaviour bytea not null,
    outcome bytea not null,
    place int not null,
    version int not null default 0
);
create index style_link_engagement on style_link (engagement_id, place);
