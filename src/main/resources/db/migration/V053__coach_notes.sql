-- Notes that only the coach who wrote them reads, under the executive's key. The place is a section of the report, or
-- 'whole'.
create table coach_note (
    coach_id uuid not null references account,
    executive_id uuid not null references executive,
    place text not null,
    body bytea not null,
    version int not null check (version > 0),
    written_at timestamptz not null,
    primary key (coach_id, executive_id, place)
);
