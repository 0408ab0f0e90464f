-- What was shared of conversations, as it stood when the report was released, under the executive's key: what is shared or
-- taken back afterwards does not change a report that was given.
create table report_told (
    executive_id uuid primary key references executive on delete cascade,
    body bytea not null
);
