-- Frozen versions of the platform's norms: figures over thirty executives and more, numbered without gaps, each version at
-- least ten executives larger than the one before, written once. They name no executive and refer to none.

create table norm_version (
    questionnaire_id text not null,
    questionnaire_version text not null,
    version int not null,
    executives int not null check (executives >= 30),
    frozen_at timestamptz not null,
    frozen_by uuid not null references account,
    file bytea not null,
    primary key (questionnaire_id, questionnaire_version, version)
);

create function require_a_whole_batch() returns trigger language plpgsql as $$
declare
    last norm_version;
begin
    select * into last from norm_version
        where questionnaire_id = new.questionnaire_id and questionnaire_version = new.questionnaire_version
        order by version desc limit 1;
    if new.version <> coalesce(last.version, 0) + 1 then
        raise exception 'norm versions are numbered without gaps';
    end if;
    if new.executives < last.executives + 10 then
        raise exception 'a norm grows by ten executives or more';
    end if;
    return new;
end $$;
create trigger norm_version_whole_batch before insert on norm_version
    for each row execute function require_a_whole_batch();
create trigger norm_version_frozen before update or delete on norm_version
    for each row execute function refuse_change();
