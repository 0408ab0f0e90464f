-- where a person works, if not in the campaign's own time zone: mails to them leave within their office hours
alter table person add column time_zone text check (time_zone ~ '^[A-Za-z0-9_+/-]{1,64}$');
