-- Whether each group of raters has reached the minimum, refreshed once a day and kept as yes or no: no count, no time.

create table progress_day (
    campaign_id uuid primary key references campaign,
    day date not null
);

create table progress_light (
    executive_id uuid not null references executive,
    relationship text not null check (relationship in ('SELF', 'CURRENT_DIRECT_REPORT', 'PAST_DIRECT_REPORT',
        'CURRENT_SUPERVISOR', 'PAST_SUPERVISOR', 'PEER', 'OTHER')),
    reached boolean not null,
    primary key (executive_id, relationship)
);
