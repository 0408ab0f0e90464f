-- What the coach changes in a report before its release: sections that are left out, and sentences in the coach's
-- words, under the executive's key. A sentence is reworded in one language; in another the rule speaks for itself.
create table report_outline (
    executive_id uuid primary key references executive,
    left_out text[] not null
);

create table report_rewording (
    executive_id uuid not null references executive,
    sentence_id text not null,
    language text not null,
    body bytea not null,
    worded_by uuid not null references account,
    worded_at timestamptz not null,
    primary key (executive_id, sentence_id, language)
);
