-- Questionnaires that an organisation has made its own. What is published never changes: campaigns start from it.
create table own_questionnaire (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    questionnaire_id text not null check (questionnaire_id ~ '^[a-z][a-z0-9-]{0,62}$'),
    version text not null check (version ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$'),
    ordinal int not null check (ordinal > 0),
    published boolean not null,
    source text not null check (octet_length(source) <= 262144),
    saves int not null,
    unique (questionnaire_id, version),
    unique (questionnaire_id, ordinal)
);
create index own_questionnaire_organisation on own_questionnaire (organisation_id);
create unique index own_questionnaire_one_draft on own_questionnaire (questionnaire_id) where not published;

-- The words of its translations by place; empty where a draft still lacks them.
create table own_questionnaire_words (
    own_questionnaire_id uuid not null references own_questionnaire,
    language text not null check (length(language) between 2 and 35),
    place text not null check (length(place) <= 60),
    words text not null check (length(words) <= 2000),
    primary key (own_questionnaire_id, language, place)
);

create function own_questionnaire_frozen() returns trigger language plpgsql as $$
begin
    if old.published then
        raise exception 'a published questionnaire never changes; make a new version';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger own_questionnaire_frozen before update or delete on own_questionnaire
    for each row execute function own_questionnaire_frozen();

create function own_questionnaire_words_frozen() returns trigger language plpgsql as $$
begin
    if exists (select from own_questionnaire q where q.published and q.id in (
            case when tg_op <> 'INSERT' then old.own_questionnaire_id end,
            case when tg_op <> 'DELETE' then new.own_questionnaire_id end)) then
        raise exception 'a published questionnaire never changes; make a new version';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger own_questionnaire_words_frozen before insert or update or delete on own_questionnaire_words
    for each row execute function own_questionnaire_words_frozen();

-- Norms are kept by id and version: an id means the instrument of one organisation. To know, one must look past the second
-- wall, which shows an account the questionnaires of its own organisations only; nothing but the answer comes back.
create function own_questionnaire_elsewhere(wanted text, organisation uuid) returns boolean language plpgsql as $$
declare
    scope text := current_setting('sightline.scope', true);
    found boolean;
begin
    perform set_config('sightline.scope', 'system', true);
    found := exists (select from own_questionnaire q
        where q.questionnaire_id = wanted and q.organisation_id <> organisation);
    perform set_config('sightline.scope', coalesce(scope, ''), true);
    return found;
end $$;

create function own_questionnaire_owner() returns trigger language plpgsql as $$
begin
    if own_questionnaire_elsewhere(new.questionnaire_id, new.organisation_id) then
        raise exception 'this id belongs to another organisation';
    end if;
    return new;
end $$;
create trigger own_questionnaire_owner before insert or update on own_questionnaire
    for each row execute function own_questionnaire_owner();
