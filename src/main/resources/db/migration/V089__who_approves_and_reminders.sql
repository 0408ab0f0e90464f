-- Who approves the raters that executives propose, besides the administrators.
alter table campaign_nomination add column approver text not null default 'COACH'
    check (approver in ('COACH', 'SPONSOR', 'EITHER'));

-- Executives who have named too few are reminded: by the calendar twice at most, by hand once a day at most. The days are
-- those of the campaign; they say nothing of any rater.
alter table campaign_nomination add column reminders int not null default 0 check (reminders between 0 and 2);
alter table campaign_nomination add column reminded_on date;
