-- How an executive found the coaching: about the coach of that time, under the engagement's key, and gone with it.
-- readers: NOBODY where the executive did not want to say anything, COACH alone, or the administrators who keep the register too
-- counted: whether it has gone into a sum, which it does once; shown: whether administrators could ever read it, so that it goes
-- into none
create table coaching_feedback (
    engagement_id uuid not null references engagement on delete cascade,
    coach_id uuid not null references account,
    readers text not null check (readers in ('NOBODY', 'COACH', 'REGISTER')),
    content bytea not null,
    said_on date not null,
    counted boolean not null default false,
    shown boolean not null default false,
    primary key (engagement_id, coach_id),
    check (readers <> 'REGISTER' or shown),
    -- whoever is in a sum cannot be taken out of it
    check (not (counted and shown))
);
create index coaching_feedback_coach on coaching_feedback (coach_id);

-- Sums of at least five that were meant for the coach alone, made once and never made anew, so that no two of them differ by
-- a single one. It names no engagement.
create table coaching_feedback_sum (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    coach_id uuid not null references account,
    engagements int not null check (engagements >= 5),
    totals int[] not null check (cardinality(totals) = 5)
);
create index coaching_feedback_sum_coach on coaching_feedback_sum (organisation_id, coach_id);
