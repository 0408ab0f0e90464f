-- Mails on their way. The text of a mail is never here: it is written when it is sent.

-- one day's mails of one kind in a campaign, of which only numbers are kept
create table mail_run (
    id uuid primary key,
    campaign_id uuid not null,
    kind text not null,
    day date not null,
    queued int not null,
    sent int not null default 0,
    not_needed int not null default 0,
    failed int not null default 0,
    unique (campaign_id, kind, day)
);

create table outbox_message (
    id uuid primary key,
    kind text not null,
    subject_id uuid,
    organisation_id uuid,
    campaign_id uuid,
    run_id uuid references mail_run,
    payload bytea,
    state text not null check (state in ('QUEUED', 'SENT', 'SENT_UNKNOWN', 'NOT_NEEDED', 'FAILED', 'DEAD')),
    attempts int not null default 0,
    next_try timestamptz not null,
    give_up_at timestamptz not null,
    claimed_until timestamptz,
    last_reply text,
    check (state = 'QUEUED' or payload is null)
);
create index outbox_message_due on outbox_message (next_try, id) where state = 'QUEUED';
create index outbox_message_campaign on outbox_message (campaign_id);
