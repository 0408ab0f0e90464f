-- A file of executives and raters between being handed in and being taken; nothing of it is in the campaign yet. It goes
-- when it is taken, and after a day in any case.
create table roster_stage (
    id uuid primary key,
    campaign_id uuid not null references campaign,
    account_id uuid not null references account,
    body text not null,
    left_out text not null,
    handed_in timestamptz not null
);
create index roster_stage_campaign on roster_stage (campaign_id);
