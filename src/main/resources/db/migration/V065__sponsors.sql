-- the top person of an organisation, who sees facts of participation and no result of anybody
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
    check (role in ('ADMINISTRATOR', 'COACH', 'AUDITOR', 'SPONSOR'));
