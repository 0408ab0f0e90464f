-- On which level executives stand where no reporting line says so, and how the levels of an organisation were cut the first time
-- they were shown; whoever is placed stays there.
create table cascade_level (
    organisation_id uuid not null references organisation,
    person_id uuid primary key references person on delete cascade,
    level int not null check (level between 0 and 20)
);
create index cascade_level_organisation on cascade_level (organisation_id);

-- a cell has the levels from "level" to "until"
create table cascade_cell (
    organisation_id uuid not null references organisation,
    level int not null check (level between 0 and 20),
    until int not null check (until between level and 20),
    cut_on date not null,
    primary key (organisation_id, level)
);

create table cascade_place (
    organisation_id uuid not null,
    person_id uuid primary key references person on delete cascade,
    level int not null,
    foreign key (organisation_id, level) references cascade_cell
);
create index cascade_place_cell on cascade_place (organisation_id, level);
