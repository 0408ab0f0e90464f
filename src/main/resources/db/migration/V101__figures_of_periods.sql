-- Figures of the business by period, beside which what is known of values is shown; all of a period under the engagement's key.
create table figure_period (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    starts_on date not null,
    ends_on date not null,
    figures int not null check (figures between 3 and 6),
    content bytea not null,
    version int not null default 0,
    unique (engagement_id, starts_on, ends_on),
    check (starts_on < ends_on)
);
