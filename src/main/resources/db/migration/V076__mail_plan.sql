-- When the mails of a campaign leave, where it lives: one table in place of the list of reminder days.

-- a mail without a row is not sent; an invitation without a row leaves at the start.
-- two reminders and the last call make three at most.
create table mail_plan (
    campaign_id uuid not null references campaign,
    mail text not null check (mail in (
        'ANNOUNCEMENT', 'INVITATION', 'REMINDER_1', 'REMINDER_2', 'LAST_CALL', 'THANKS')),
    day date not null,
    hour int not null check (hour between 0 and 23),
    state text not null default 'PLANNED' check (state in ('PLANNED', 'QUEUED', 'PASSED')),
    primary key (campaign_id, mail)
);
create index mail_plan_planned on mail_plan (day) where state = 'PLANNED';

insert into mail_plan (campaign_id, mail, day, hour, state)
select c.id, case d.place when 1 then 'REMINDER_1' when 2 then 'REMINDER_2' else 'LAST_CALL' end, d.day, 9,
    case when exists (select from mail_run r
            where r.campaign_id = c.id and r.kind = 'reminder' and r.day = d.day) then 'QUEUED'
        when c.state in ('DRAFT', 'NOMINATING', 'COLLECTING') then 'PLANNED'
        else 'PASSED' end
from campaign c cross join lateral unnest(c.reminder_days) with ordinality as d (day, place);

alter table campaign drop column reminder_days;

insert into mail_plan (campaign_id, mail, day, hour, state)
select c.id, 'INVITATION', (s.started_at at time zone c.time_zone)::date,
    extract(hour from s.started_at at time zone c.time_zone)::int, 'QUEUED'
from campaign_start s join campaign c on c.id = s.campaign_id;
