-- Critical incidents: what the executive did in one situation and what came of it, from whom it is known, and the words in which
-- it may be printed. What is written lies under the engagement's key.
create table incident (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    written_by text not null check (written_by in ('COACH', 'EXECUTIVE')),
    theme text not null check (theme ~ '^[A-Z][A-Z0-9]{0,7}$'),
    better boolean not null,
    situation bytea not null,
    action bytea not null,
    result bytea not null,
    own_factors bytea not null,
    first_hand boolean not null default false,
    consequential boolean not null default false,
    own_action boolean not null default false,
    formative boolean not null default false,
    wording bytea not null,
    kept bytea not null,
    shared_on date,
    version int not null default 0
);
create index incident_engagement on incident (engagement_id);

-- helped: of success, else of non-success
create table incident_factor (
    incident_id uuid not null references incident on delete cascade,
    factor text not null
        check (factor in ('PREPARATION', 'RELATIONSHIP', 'TIMING', 'INFORMATION', 'PRESSURE', 'SKILL')),
    helped boolean not null,
    primary key (incident_id, factor, helped)
);

create table incident_source (
    id uuid primary key,
    incident_id uuid not null references incident on delete cascade,
    kind text not null check (kind in ('INTERVIEW', 'EXECUTIVE', 'SPONSOR', 'DOCUMENT', 'COMMENT')),
    interview_id uuid references interview on delete cascade,
    label bytea not null,
    check ((kind = 'INTERVIEW') = (interview_id is not null))
);
create index incident_source_incident on incident_source (incident_id);
create index incident_source_interview on incident_source (interview_id);

-- Whoever takes back what they said takes it out of incidents too: one that nobody else told goes, unless it was shared.
create function drop_untold_incident() returns trigger language plpgsql as $$
begin
    delete from incident i where i.id = old.incident_id and i.written_by = 'COACH' and i.shared_on is null
        and not exists (select from incident_source s where s.incident_id = i.id);
    return null;
end $$;
create trigger incident_untold after delete on incident_source for each row execute function drop_untold_incident();
