-- Whether one rater's help must not reveal the best mark either; frozen with the rest of the policy.
alter table campaign add column protection text not null default 'LOW_END'
    check (protection in ('LOW_END', 'BOTH_ENDS'));

create or replace function refuse_change_of_frozen_campaign() returns trigger language plpgsql as $$
begin
    if old.state not in ('DRAFT', 'NOMINATING')
        and (new.questionnaire_id, new.minimum, new.protection, new.organisation_id)
            is distinct from (old.questionnaire_id, old.minimum, old.protection, old.organisation_id) then
        raise exception 'the policy of a started campaign is frozen';
    end if;
    if array_position(array['DRAFT', 'NOMINATING', 'COLLECTING', 'CLOSED', 'SEALED', 'ARCHIVED'], new.state)
        < array_position(array['DRAFT', 'NOMINATING', 'COLLECTING', 'CLOSED', 'SEALED', 'ARCHIVED'], old.state) then
        raise exception 'a campaign never goes back from % to %', old.state, new.state;
    end if;
    return new;
end $$;
