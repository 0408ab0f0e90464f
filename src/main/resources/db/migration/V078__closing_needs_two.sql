-- Closing before the last day takes two people: one asks for it, another confirms within three days.
create table closing_request (
    campaign_id uuid primary key references campaign on delete cascade,
    requested_by uuid not null references account,
    requested_at timestamptz not null
);

-- Campaigns that were closed by one person before this rule stay as they are.
alter table campaign_closure add column requested_by uuid references account;
alter table campaign_closure add constraint closed_by_two check (
    case when closed_by is null then requested_by is null
        else requested_by is not null and requested_by <> closed_by end) not valid;
