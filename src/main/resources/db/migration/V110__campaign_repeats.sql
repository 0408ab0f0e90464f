-- A campaign that asks again what an earlier one asked, word for word, so that the two can be compared.
alter table campaign add constraint campaign_in_organisation unique (id, organisation_id);

create table campaign_repeat (
    campaign_id uuid primary key,
    repeats uuid not null,
    organisation_id uuid not null,
    check (campaign_id <> repeats),
    foreign key (campaign_id, organisation_id) references campaign (id, organisation_id),
    foreign key (repeats, organisation_id) references campaign (id, organisation_id)
);
create index campaign_repeat_repeats on campaign_repeat (repeats);

create trigger campaign_repeat_written_once before update or delete on campaign_repeat
    for each row execute function refuse_change();

create function refuse_repeat_of_another_kind() returns trigger language plpgsql as $$
begin
    if not exists (select from campaign c join campaign earlier on earlier.id = new.repeats
        where c.id = new.campaign_id and c.state = 'DRAFT' and earlier.state in ('SEALED', 'ARCHIVED')
            and c.questionnaire_id = earlier.questionnaire_id) then
        raise exception 'a draft repeats what was sealed and asks the same';
    end if;
    return new;
end $$;
create trigger campaign_repeat_of_sealed before insert on campaign_repeat
    for each row execute function refuse_repeat_of_another_kind();

create function refuse_other_questionnaire_of_repeat() returns trigger language plpgsql as $$
begin
    if new.questionnaire_id <> old.questionnaire_id
        and exists (select from campaign_repeat r where r.campaign_id = new.id) then
        raise exception 'a campaign that repeats another asks the same';
    end if;
    return new;
end $$;
create trigger campaign_repeat_questionnaire before update on campaign
    for each row execute function refuse_other_questionnaire_of_repeat();

create function refuse_other_text_of_repeat() returns trigger language plpgsql as $$
begin
    if exists (select from campaign_repeat r join campaign_questionnaire q on q.campaign_id = r.repeats
        where r.campaign_id = new.campaign_id
            and (q.sha256, q.version, q.source) is distinct from (new.sha256, new.version, new.source)) then
        raise exception 'a campaign that repeats another asks it word for word';
    end if;
    return new;
end $$;
create trigger campaign_repeat_text before insert on campaign_questionnaire
    for each row execute function refuse_other_text_of_repeat();

create function refuse_other_translation_of_repeat() returns trigger language plpgsql as $$
begin
    if exists (select from campaign_repeat r where r.campaign_id = new.campaign_id
        and not exists (select from campaign_questionnaire_translation t
            where t.campaign_id = r.repeats and t.language = new.language and t.source = new.source)) then
        raise exception 'a campaign that repeats another asks it word for word in every language';
    end if;
    return new;
end $$;
create trigger campaign_repeat_translation before insert on campaign_questionnaire_translation
    for each row execute function refuse_other_translation_of_repeat();
