-- Whether the attack on a report found an answer that follows from it; counts alone. A report that failed has no
-- scorecard and waits: once the cause is mended, deleting its row lets it be made and attacked anew.

create table publication_check (
    executive_id uuid primary key references executive,
    attack text not null,
    tried bigint not null check (tried >= 0),
    hits bigint not null check (hits between 0 and tried),
    passed boolean not null check (passed = (hits = 0)),
    checked_on date not null
);
create trigger publication_check_written_once before update on publication_check
    for each row execute function refuse_change();
