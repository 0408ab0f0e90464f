-- What was seen in simulated situations: exercises, dimensions and each observer's marks, under the engagement's key.
create table assessment_centre (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    held_on date not null,
    shared boolean not null,
    content bytea not null,
    version int not null default 0
);
create index assessment_centre_engagement on assessment_centre (engagement_id, held_on);

create table observation (
    centre_id uuid not null references assessment_centre on delete cascade,
    observer int not null check (observer between 0 and 7),
    ratings bytea not null,
    primary key (centre_id, observer)
);
