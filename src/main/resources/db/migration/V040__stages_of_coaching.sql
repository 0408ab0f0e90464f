-- The way from the sealed scorecard to the release: sections opened to the executive before the conversation, the
-- conversation, and a release that comes by itself where nobody gives one.

create table pre_read (
    executive_id uuid primary key references executive,
    sections text[] not null check (cardinality(sections) > 0),
    opened_at timestamptz not null,
    opened_by uuid not null references account
);

create table debrief (
    executive_id uuid primary key references executive,
    held_on date not null,
    noted_at timestamptz not null,
    noted_by uuid not null references account
);

-- days after the collection ended; null where reports wait for their coach for as long as it takes
alter table campaign add column release_after int check (release_after between 14 and 365);

-- nothing is released by itself before the coach was told of the day, a week ahead
create table release_warning (
    executive_id uuid primary key references executive,
    due_on date not null,
    warned_at timestamptz not null
);

-- null when the report was released by itself
alter table report_release alter column released_by drop not null;

-- null when a comment was withheld because nobody had read it by then
alter table comment_review alter column reviewed_by drop not null;
