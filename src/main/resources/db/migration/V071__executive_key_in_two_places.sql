-- An executive's key in two places: what lies here is of no use without its other half, a file in the key directory, and so
-- is a copy of this database from before the half was destroyed. Keys of before are taken apart by the program.
alter table executive_key add column halved boolean not null default false;

-- whose everything was erased, so that a half that comes back with an old copy of the key directory goes again
create table executive_erasure (
    executive_id uuid primary key references executive,
    erased_on date not null,
    reason text not null check (reason in ('REQUEST', 'RETENTION'))
);
create function refuse_key_after_erasure() returns trigger language plpgsql as $$
begin
    if exists (select from executive_erasure e where e.executive_id = new.executive_id) then
        raise exception 'what was erased gets no key again';
    end if;
    return new;
end $$;
create trigger executive_key_not_again before insert on executive_key
    for each row execute function refuse_key_after_erasure();

-- How long an organisation keeps what; without a row for the usual time. Counted from the close for contacts and from the
-- seal for comments and reports.
create table organisation_retention (
    organisation_id uuid primary key references organisation,
    contact_days int not null check (contact_days between 30 and 365),
    comment_months int not null check (comment_months between 3 and 36),
    report_months int not null check (report_months between 6 and 60),
    audit_months int not null check (audit_months between 12 and 120),
    version int not null default 0,
    check (comment_months <= report_months)
);

-- what was deleted when, in counts; it names nobody and outlives what it speaks of
create table retention_proof (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    campaign_id uuid references campaign,
    kind text not null check (kind in ('CONTACTS', 'COMMENTS', 'REPORTS', 'AUDIT', 'ERASURE')),
    due_on date not null,
    deleted_on date not null,
    keys_destroyed int not null default 0 check (keys_destroyed >= 0)
);
create index retention_proof_organisation on retention_proof (organisation_id, deleted_on desc);

create table retention_proof_count (
    proof_id uuid not null references retention_proof,
    source text not null,
    deleted bigint not null check (deleted > 0),
    primary key (proof_id, source)
);
create trigger retention_proof_written_once before update or delete on retention_proof
    for each row execute function refuse_change();
create trigger retention_proof_count_written_once before update or delete on retention_proof_count
    for each row execute function refuse_change();
