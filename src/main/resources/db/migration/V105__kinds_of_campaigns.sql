-- A pulse and a question are small campaigns about one executive, so that mail, link, ballot, seal and every promise to
-- raters are the same. Which it is stands from the beginning.
alter table campaign add column kind text not null default 'SURVEY' check (kind in ('SURVEY', 'PULSE', 'QUESTION'));
alter table campaign add constraint campaign_kind_nominates check (kind = 'SURVEY' or state <> 'NOMINATING');

create function refuse_change_of_kind() returns trigger language plpgsql as $$
begin
    if new.kind is distinct from old.kind then
        raise exception 'the kind of a campaign never changes';
    end if;
    return new;
end $$;
create trigger campaign_kind_fixed before update on campaign
    for each row execute function refuse_change_of_kind();

create function refuse_second_executive() returns trigger language plpgsql as $$
begin
    perform from campaign c where c.id = new.campaign_id and c.kind <> 'SURVEY' for update;
    if found and exists (select from executive e where e.campaign_id = new.campaign_id) then
        raise exception 'a pulse is about one executive';
    end if;
    return new;
end $$;
create trigger executive_alone_in_pulse before insert on executive
    for each row execute function refuse_second_executive();

-- what the neck lets out of each kind goes to one place only
create function refuse_other_kind() returns trigger language plpgsql as $$
begin
    if (select c.kind = 'SURVEY' from executive e join campaign c on c.id = e.campaign_id where e.id = new.executive_id)
        is distinct from (tg_table_name = 'scorecard') then
        raise exception 'a % of another kind of campaign', tg_table_name;
    end if;
    return new;
end $$;
create trigger scorecard_of_survey before insert on scorecard for each row execute function refuse_other_kind();

-- released cells under the executive's key, written once
create table pulse_result (
    executive_id uuid primary key references executive,
    snapshot bytea not null
);
create trigger pulse_result_of_pulse before insert on pulse_result for each row execute function refuse_other_kind();
create trigger pulse_result_once before update on pulse_result for each row execute function refuse_change();
