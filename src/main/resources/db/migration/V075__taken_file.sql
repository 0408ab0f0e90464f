-- What the last file of a campaign or an organisation changed, so that it can be undone for a day.
create table taken_file (
    owner_id uuid primary key,
    organisation_id uuid not null references organisation,
    account_id uuid not null references account,
    taken_at timestamptz not null,
    changes text not null
);
