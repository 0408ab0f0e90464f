-- Organisations, people, accounts, campaigns, raters, ballots and what a seal leaves.
-- Ballot and sealed tables carry no time, no sequence and no reference to a rater: whoever holds
-- the whole database cannot tell which row came when, or from whom. A test refuses such columns.

create table organisation (
    id uuid primary key,
    name text not null check (length(btrim(name)) between 1 and 120)
);

create table person (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null check (length(btrim(name)) between 1 and 80),
    email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    language text not null default 'en',
    unique (organisation_id, email)
);

-- a login of a member of staff or of an executive; raters never have one
create table account (
    id uuid primary key,
    email text not null unique check (email = lower(email) and length(email) <= 254),
    name text not null check (length(btrim(name)) between 1 and 80)
);

create table membership (
    account_id uuid not null references account,
    organisation_id uuid not null references organisation,
    role text not null check (role in ('ADMINISTRATOR', 'COACH')),
    primary key (account_id, organisation_id, role)
);

create table sign_in_link (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    token_hash bytea not null unique,
    browser_hash bytea not null,
    expires_at timestamptz not null
);

create table account_session (
    token_hash bytea primary key,
    account_id uuid not null references account on delete cascade,
    started_at timestamptz not null,
    seen_at timestamptz not null
);

-- named token buckets; the key is a keyed hash, never an address
create table rate_limit (
    name text not null,
    key bytea not null,
    tokens double precision not null,
    refilled_at timestamptz not null,
    primary key (name, key)
);

create table campaign (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null check (length(btrim(name)) between 1 and 120),
    state text not null check (state in ('DRAFT', 'NOMINATING', 'COLLECTING', 'CLOSED', 'SEALED', 'ARCHIVED')),
    questionnaire_id text not null,
    minimum int not null check (minimum between 3 and 10),
    time_zone text not null,
    closes_on date not null,
    reminder_days date[] not null default '{}' check (cardinality(reminder_days) <= 3),
    version int not null default 0
);

-- the exact text of the instrument, frozen when the campaign starts
create table campaign_questionnaire (
    campaign_id uuid primary key references campaign,
    version text not null,
    source text not null,
    sha256 bytea not null
);

create table campaign_start (
    campaign_id uuid primary key references campaign,
    started_at timestamptz not null,
    started_by uuid not null references account
);

-- closed_by is null when the closing day ended the collection
create table campaign_closure (
    campaign_id uuid primary key references campaign,
    closed_at timestamptz not null,
    closed_by uuid references account
);

create function refuse_change_of_frozen_campaign() returns trigger language plpgsql as $$
begin
    if old.state not in ('DRAFT', 'NOMINATING')
        and (new.questionnaire_id, new.minimum, new.organisation_id)
            is distinct from (old.questionnaire_id, old.minimum, old.organisation_id) then
        raise exception 'the policy of a started campaign is frozen';
    end if;
    if array_position(array['DRAFT', 'NOMINATING', 'COLLECTING', 'CLOSED', 'SEALED', 'ARCHIVED'], new.state)
        < array_position(array['DRAFT', 'NOMINATING', 'COLLECTING', 'CLOSED', 'SEALED', 'ARCHIVED'], old.state) then
        raise exception 'a campaign never goes back from % to %', old.state, new.state;
    end if;
    return new;
end $$;
create trigger campaign_frozen before update on campaign
    for each row execute function refuse_change_of_frozen_campaign();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once', tg_table_name;
end $$;
create trigger campaign_questionnaire_frozen before update or delete on campaign_questionnaire
    for each row execute function refuse_change();

create table executive (
    id uuid primary key,
    campaign_id uuid not null references campaign,
    person_id uuid not null references person,
    account_id uuid references account,
    coach_id uuid references account,
    unique (campaign_id, person_id)
);
create index executive_coach on executive (coach_id);
create index executive_account on executive (account_id);

create table rater (
    id uuid primary key,
    campaign_id uuid not null references campaign,
    person_id uuid not null references person,
    unique (campaign_id, person_id)
);

create table nomination (
    id uuid primary key,
    executive_id uuid not null references executive,
    rater_id uuid not null references rater,
    relationship text not null check (relationship in ('SELF', 'CURRENT_DIRECT_REPORT', 'PAST_DIRECT_REPORT',
        'CURRENT_SUPERVISOR', 'PAST_SUPERVISOR', 'PEER', 'OTHER')),
    worked_from date,
    worked_to date,
    unique (executive_id, rater_id),
    check (worked_from is null or worked_to is null or worked_from <= worked_to)
);
create index nomination_rater on nomination (rater_id);

-- the token is never stored; its hash finds the invitation
create table invitation (
    id uuid primary key,
    campaign_id uuid not null references campaign,
    rater_id uuid not null unique references rater,
    token_hash bytea not null unique,
    generation int not null default 1,
    revoked boolean not null default false
);
create index invitation_campaign on invitation (campaign_id);

-- one row per nomination that has answered anything, found only with the campaign key
create table ballot (
    locator bytea primary key check (length(locator) = 16),
    campaign_id uuid not null,
    submitted boolean not null,
    version int not null,
    ct bytea not null check (length(ct) % 4096 = 28)
);
create index ballot_campaign on ballot (campaign_id);
alter table ballot alter column ct set storage external;
alter table ballot alter column ct set statistics 0;

-- what a seal leaves: the raters of one final group of one executive, and anonymous rows
create table atom (
    id uuid primary key default gen_random_uuid(),
    executive_id uuid not null references executive,
    group_id text not null,
    relationships text[] not null,
    raters int not null check (raters > 0),
    identified boolean not null,
    unique (executive_id, group_id)
);

create table sealed_answer (
    id uuid primary key default gen_random_uuid(),
    atom_id uuid not null references atom,
    answers smallint[] not null
);
create index sealed_answer_atom on sealed_answer (atom_id);
alter table sealed_answer alter column answers set statistics 0;

create table sealed_comment (
    id uuid primary key default gen_random_uuid(),
    atom_id uuid not null references atom,
    question_id text not null,
    ct bytea not null
);
create index sealed_comment_atom on sealed_comment (atom_id);
alter table sealed_comment alter column ct set statistics 0;

-- the executive's own key, wrapped; deleting it makes the sealed comments, the scorecard and the coach's
-- texts unreadable at once
create table executive_key (
    executive_id uuid primary key references executive,
    wrapped bytea not null
);

-- counts and fingerprint, never content
create table seal_receipt (
    campaign_id uuid primary key references campaign,
    sealed_on date not null,
    key_fingerprint bytea not null,
    invited int not null,
    answered int not null,
    durable_from pg_lsn,
    key_destroyed boolean not null default false
);

-- the neck's output under the executive's own key; written once
create table scorecard (
    executive_id uuid primary key references executive,
    snapshot bytea not null,
    invited int not null,
    answered int not null
);
create trigger scorecard_written_once before update on scorecard
    for each row execute function refuse_change();

-- what quotes a comment, or says why it is not printed, lies under the executive's own key
create table comment_review (
    executive_id uuid not null references executive,
    question_id text not null,
    group_id text not null,
    ordinal int not null,
    decision text not null check (decision in ('KEEP', 'REDACT', 'WITHHOLD')),
    redacted bytea,
    reason bytea,
    reviewed_by uuid not null references account,
    reviewed_at timestamptz not null,
    primary key (executive_id, question_id, group_id, ordinal),
    check ((decision = 'REDACT') = (redacted is not null)),
    check ((decision = 'KEEP') = (reason is null))
);

-- the coach's text, under the executive's own key
create table interpretation (
    executive_id uuid primary key references executive,
    body bytea not null,
    written_by uuid not null references account,
    written_at timestamptz not null,
    version int not null default 0
);

create table report_release (
    executive_id uuid primary key references executive,
    released_at timestamptz not null,
    released_by uuid not null references account
);

-- acts of staff and executives, never of raters
create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid references account,
    organisation_id uuid references organisation,
    act text not null,
    object_id uuid,
    detail text not null default ''
);
create index audit_event_organisation on audit_event (organisation_id, id);
create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function refuse_change();
