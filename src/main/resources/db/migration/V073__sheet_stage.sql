-- A file of rows between being handed in and being taken: executives and raters of a campaign, or people of an
-- organisation. It goes when it is taken, and after a day in any case.
drop table roster_stage;

create table sheet_stage (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    owner_id uuid not null,
    account_id uuid not null references account,
    body text not null,
    left_out text not null,
    -- pairs of addresses that look alike and were said to be two people
    apart text not null,
    handed_in timestamptz not null
);
create index sheet_stage_owner on sheet_stage (owner_id);
