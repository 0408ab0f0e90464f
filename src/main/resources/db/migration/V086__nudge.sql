-- An extra reminder that somebody of the staff asked for. A row says what was asked for and when it leaves; who gets one is
-- worked out then and kept nowhere.
create table nudge (
    id uuid primary key,
    campaign_id uuid not null references campaign on delete cascade,
    executive_id uuid not null references executive on delete cascade,
    -- null for whatever relationship
    relationship text check (relationship in ('CURRENT_DIRECT_REPORT', 'PAST_DIRECT_REPORT', 'CURRENT_SUPERVISOR',
        'PAST_SUPERVISOR', 'PEER', 'OTHER')),
    asked_by uuid not null references account,
    leaves_at timestamptz not null,
    state text not null default 'ASKED' check (state in ('ASKED', 'QUEUED', 'PASSED'))
);
create index nudge_campaign on nudge (campaign_id, executive_id);
create index nudge_asked on nudge (leaves_at) where state = 'ASKED';

alter table organisation_letter drop constraint organisation_letter_kind_check;
alter table organisation_letter add constraint organisation_letter_kind_check check (kind in (
    'ANNOUNCEMENT', 'INVITATION', 'REMINDER', 'LAST_CALL', 'NUDGE', 'EXTENSION', 'THANKS'));
