-- All reports of a coach in one campaign as one file, made in the background by whichever node claims it.
create table report_bundle (
    id uuid primary key,
    coach_id uuid not null references account,
    campaign_id uuid not null references campaign,
    asked_at timestamptz not null,
    claimed_until timestamptz,
    attempts int not null default 0,
    done_at timestamptz
);
create index report_bundle_waiting on report_bundle (asked_at) where done_at is null;

-- each report under its executive's own key, so that it ends with that key; empty until it is made
create table report_bundle_file (
    bundle_id uuid not null references report_bundle on delete cascade,
    executive_id uuid not null references executive,
    place int not null,
    sha256 bytea,
    pages int,
    pdf bytea,
    primary key (bundle_id, executive_id),
    check ((pdf is null) = (sha256 is null)),
    check ((pdf is null) = (pages is null))
);
alter table report_bundle_file alter column pdf set storage external;
