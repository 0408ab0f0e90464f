-- Whether all mails to raters wait for office hours: those of whoever has a time zone of their own, else of the campaign's.
alter table campaign add column office_hours boolean not null default false;

-- Languages whose tags have three letters, such as Asturian (ast) or Filipino (fil).
alter table organisation_letter drop constraint organisation_letter_language_check;
alter table organisation_letter add constraint organisation_letter_language_check check (language ~ '^[a-z]{2,3}$');
