-- Mails that can be held back, that come back, and that go to each domain at its pace.

-- what was queued together and can be stopped together while it waits
create table mail_batch (
    id uuid primary key,
    campaign_id uuid not null,
    kind text not null,
    size int not null check (size > 0),
    leaves_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'STOPPED', 'DROPPED'))
);
create index mail_batch_campaign on mail_batch (campaign_id);

-- campaigns of which no mail leaves until somebody lets them go on
create table mail_pause (
    campaign_id uuid primary key
);

alter table outbox_message
    add column batch_id uuid references mail_batch,
    -- whether the administrators have been told of a mail that did not arrive
    add column told boolean not null default false,
    -- claims that ended without an attempt, as the domain takes no more for now
    add column deferrals int not null default 0,
    drop constraint outbox_message_state_check,
    drop constraint outbox_message_check,
    add constraint outbox_message_state_check check (state in (
        'QUEUED', 'HELD', 'SENT', 'SENT_UNKNOWN', 'NOT_NEEDED', 'FAILED', 'DEAD', 'BOUNCED', 'MENDED', 'DROPPED')),
    add constraint outbox_message_payload_check check (state in ('QUEUED', 'HELD') or payload is null);
alter table mail_run add column dropped int not null default 0;

-- one claim takes mails of one kind; what no campaign waits for overtakes
create index outbox_message_kind on outbox_message (kind, next_try, id) where state = 'QUEUED';
create index outbox_message_urgent on outbox_message (next_try, id) where state = 'QUEUED' and campaign_id is null;
create index outbox_message_batch on outbox_message (batch_id) where batch_id is not null;
create index outbox_message_untold on outbox_message (campaign_id)
    where state in ('BOUNCED', 'FAILED', 'DEAD') and not told;

-- how fast a domain takes mails: a bucket of tokens, and a pause after it asked for one
create table mail_domain (
    domain text primary key,
    tokens double precision not null,
    refilled_at timestamptz not null,
    strikes int not null default 0,
    blocked_until timestamptz,
    -- up to when mails that had to wait have a turn
    booked_until timestamptz
);

-- who hands mails over to a domain now; a lane of a node that died runs out
create table mail_lane (
    domain text not null,
    holder uuid not null,
    held_until timestamptz not null,
    primary key (domain, holder)
);
create index mail_lane_holder on mail_lane (holder);

-- a job that only one node does at a time
create table mail_job (
    name text primary key,
    claimed_until timestamptz not null
);

-- on which days the administrators of a campaign were told of mails that did not arrive
create table mail_notice (
    campaign_id uuid not null,
    day date not null,
    primary key (campaign_id, day)
);
