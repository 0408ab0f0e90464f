-- Auditors, such as a works council, read what shows whether the promises to raters are kept.
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check check (role in ('ADMINISTRATOR', 'COACH', 'AUDITOR'));
