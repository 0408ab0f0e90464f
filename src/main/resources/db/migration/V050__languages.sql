-- the exact texts of the instrument's translations, frozen with it
create table campaign_questionnaire_translation (
    campaign_id uuid not null references campaign_questionnaire,
    language text not null check (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
    source text not null,
    primary key (campaign_id, language)
);
create trigger campaign_questionnaire_translation_frozen before update or delete on campaign_questionnaire_translation
    for each row execute function refuse_change();

-- the language of the report; without one it is that of the executive
alter table executive add column report_language text
    check (report_language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$');

-- in which mails to this person are written: that of the pages on which they last signed in
alter table account add column language text not null default 'en'
    check (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$');
