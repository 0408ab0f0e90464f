-- How an executive goes about reading the report; a row from the moment it is said what is expected, or that nothing is.
create table executive_reading (
    executive_id uuid primary key references executive,
    opened boolean not null default false,
    words_opened boolean not null default false
);

-- what the executive writes beside it, under the executive's key
create table reading_piece (
    executive_id uuid not null references executive_reading,
    piece text not null check (piece in ('EXPECTATION', 'MARKS', 'WORKSHEET', 'CONCLUSIONS')),
    body bytea not null,
    version int not null check (version > 0),
    shared boolean not null default false,
    primary key (executive_id, piece)
);

-- one letter to everybody who was invited; once sent it stands
create table thank_you (
    executive_id uuid primary key references executive,
    body bytea not null,
    version int not null check (version > 0),
    sent_at timestamptz
);

-- whoever has read a report already is asked nothing before the next reading, and misses nothing of it
insert into executive_reading (executive_id, opened, words_opened)
    select e.id, true, true from executive e join report_release r on r.executive_id = e.id
    where exists (select 1 from audit_event v where v.object_id = e.id and v.actor_id = e.account_id
        and v.act in ('REPORT_VIEWED', 'REPORT_DOWNLOADED'));
