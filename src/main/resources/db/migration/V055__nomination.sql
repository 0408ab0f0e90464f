-- How many people an executive is asked to name in each relationship. Without rows a campaign asks for the usual numbers.
create table campaign_quota (
    campaign_id uuid not null references campaign on delete cascade,
    relationship text not null check (relationship in ('CURRENT_DIRECT_REPORT', 'PAST_DIRECT_REPORT',
        'CURRENT_SUPERVISOR', 'PAST_SUPERVISOR', 'PEER', 'OTHER')),
    minimum int not null check (minimum >= 0),
    recommended int not null check (recommended between minimum and 30),
    primary key (campaign_id, relationship)
);

-- Until when executives are asked to name their raters.
create table campaign_nomination (
    campaign_id uuid primary key references campaign on delete cascade,
    closes_on date not null,
    opened_at timestamptz not null,
    opened_by uuid not null references account
);

-- Somebody whom an executive, or whoever approves, wants to be asked. A nomination is made of it when it is approved and
-- not before, so that what is not approved can never be invited. The name and the address stand here and not in the
-- directory: of somebody who is declined nothing enters the directory.
create table proposal (
    id uuid primary key,
    executive_id uuid not null references executive on delete cascade,
    name text not null check (length(btrim(name)) between 1 and 80),
    email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    language text not null check (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
    relationship text not null check (relationship in ('CURRENT_DIRECT_REPORT', 'PAST_DIRECT_REPORT',
        'CURRENT_SUPERVISOR', 'PAST_SUPERVISOR', 'PEER', 'OTHER')),
    worked_from date,
    worked_to date,
    standing text not null check (standing in ('NOTED', 'SENT', 'ASKED', 'APPROVED', 'REPLACED', 'DECLINED')),
    -- of whoever approves: why something was changed or declined, or what the executive is asked
    words text check (length(words) between 1 and 500),
    -- of the executive, to a question
    reply text check (length(reply) between 1 and 500),
    -- what was made of it; empty again once the rater is taken out
    nomination_id uuid unique references nomination on delete set null,
    -- whose invitation could not be delivered, and who is to be asked no longer in exchange
    instead_of uuid references nomination on delete set null,
    proposed_by uuid not null references account,
    decided_by uuid references account,
    version int not null default 0,
    check (worked_from is null or worked_to is null or worked_from <= worked_to),
    check ((standing in ('APPROVED', 'REPLACED', 'DECLINED')) = (decided_by is not null)),
    check (standing not in ('ASKED', 'REPLACED', 'DECLINED') or words is not null),
    check (nomination_id is null or standing = 'APPROVED')
);
create unique index proposal_once on proposal (executive_id, email) where standing in ('NOTED', 'SENT', 'ASKED');
create index proposal_executive on proposal (executive_id);
create index proposal_instead_of on proposal (instead_of);

-- An administrator lets somebody be asked in a campaign although many executives ask them already.
create table request_exception (
    campaign_id uuid not null references campaign on delete cascade,
    person_id uuid not null references person on delete cascade,
    reason text not null check (length(btrim(reason)) between 1 and 500),
    granted_by uuid not null references account,
    granted_at timestamptz not null,
    primary key (campaign_id, person_id)
);
