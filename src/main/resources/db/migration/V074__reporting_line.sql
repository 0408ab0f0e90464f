-- Who reports or reported to whom, and from when to when; either day may be unknown, an open end is a current line.
create table reporting_line (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    person_id uuid not null references person,
    manager_id uuid not null references person,
    worked_from date,
    worked_to date,
    check (person_id <> manager_id),
    check (worked_from <= worked_to),
    unique nulls not distinct (person_id, manager_id, worked_from)
);
create index reporting_line_organisation on reporting_line (organisation_id);
create index reporting_line_manager on reporting_line (manager_id);
