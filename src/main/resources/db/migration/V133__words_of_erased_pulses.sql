-- The words of a pulse or a question are the executive's and the coach's own. Once these two are erased and the seal needs
-- the words no more, nothing keeps them; of a survey, whose words are no one's, they stay.
create function keep_words_of_campaign() returns trigger language plpgsql as $$
begin
    if exists (select from campaign c
            join executive e on e.campaign_id = c.id
            join executive_erasure x on x.executive_id = e.id
        where c.id = old.campaign_id and c.kind <> 'SURVEY' and c.state in ('SEALED', 'ARCHIVED')) then
        return old;
    end if;
    raise exception '% is written once', tg_table_name;
end $$;

drop trigger campaign_questionnaire_frozen on campaign_questionnaire;
create trigger campaign_questionnaire_frozen before update on campaign_questionnaire
    for each row execute function refuse_change();
create trigger campaign_questionnaire_kept before delete on campaign_questionnaire
    for each row execute function keep_words_of_campaign();

drop trigger campaign_questionnaire_translation_frozen on campaign_questionnaire_translation;
create trigger campaign_questionnaire_translation_frozen before update on campaign_questionnaire_translation
    for each row execute function refuse_change();
create trigger campaign_questionnaire_translation_kept before delete on campaign_questionnaire_translation
    for each row execute function keep_words_of_campaign();
