-- Pulses and questions as executive and coach prepare them; the words and the people lie under the engagement's key. Once
-- it has started it is a campaign, and neither words nor people change any more.
create table pulse (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    kind text not null check (kind in ('PULSE', 'QUESTION')),
    state text not null check (state in ('DRAFT', 'PROPOSED', 'STARTED')),
    content bytea not null,
    made_on date not null,
    campaign_id uuid unique references campaign,
    told boolean not null default false,
    shared_on date,
    version int not null default 0,
    check ((state = 'STARTED') = (campaign_id is not null)),
    check (kind = 'PULSE' or state = 'STARTED'),
    check (shared_on is null or kind = 'QUESTION')
);
create index pulse_engagement on pulse (engagement_id, made_on);
-- one is prepared at a time
create unique index pulse_in_preparation on pulse (engagement_id) where state <> 'STARTED';

create function refuse_change_of_started_pulse() returns trigger language plpgsql as $$
begin
    if new.kind <> old.kind or new.engagement_id <> old.engagement_id then
        raise exception 'a pulse stays what it is';
    end if;
    if old.state = 'STARTED' and (new.content, new.state, new.campaign_id, new.made_on)
        is distinct from (old.content, old.state, old.campaign_id, old.made_on) then
        raise exception 'the wording of a pulse is locked from its start on';
    end if;
    return new;
end $$;
create trigger pulse_locked before update on pulse for each row execute function refuse_change_of_started_pulse();
