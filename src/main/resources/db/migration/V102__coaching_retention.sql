-- Coaching, too, goes after its time, counted from its end, and what was erased of it gets no key again.
alter table organisation_retention
    add column coaching_months int not null default 24 check (coaching_months between 6 and 60);

alter table retention_proof drop constraint retention_proof_kind_check;
alter table retention_proof add constraint retention_proof_kind_check
    check (kind in ('CONTACTS', 'COMMENTS', 'REPORTS', 'AUDIT', 'COACHING', 'ERASURE'));

-- the engagement itself is gone, so that its id refers to nothing
create table engagement_erasure (
    engagement_id uuid primary key,
    organisation_id uuid not null references organisation,
    erased_on date not null
);
create function refuse_engagement_key_after_erasure() returns trigger language plpgsql as $$
begin
    if exists (select from engagement_erasure e where e.engagement_id = new.engagement_id) then
        raise exception 'what was erased gets no key again';
    end if;
    return new;
end $$;
create trigger engagement_key_not_again before insert on engagement_key
    for each row execute function refuse_engagement_key_after_erasure();
