-- A sponsor who lets everybody see that they go the same way, and campaigns that wait until one has gone first.
create table sponsor_example (
    organisation_id uuid not null references organisation,
    account_id uuid not null references account,
    agreed_on date not null,
    primary key (organisation_id, account_id)
);

create table goes_first (
    campaign_id uuid primary key references campaign,
    set_by uuid not null references account,
    set_on date not null,
    waived_by uuid references account,
    reason text check (length(reason) between 10 and 500),
    waived_on date,
    check ((waived_by is null) = (reason is null) and (waived_by is null) = (waived_on is null))
);
