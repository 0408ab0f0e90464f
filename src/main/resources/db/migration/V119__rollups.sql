-- To which part of the organisation each executive of a campaign belongs, said before anything can be known of anybody; and the
-- one roll-up of their themes, made when every report was given.
create table rollup_unit (
    campaign_id uuid not null references campaign,
    place int not null check (place between 1 and 12),
    name text not null check (length(btrim(name)) between 1 and 60),
    primary key (campaign_id, place),
    unique (campaign_id, name)
);

create table rollup_member (
    campaign_id uuid not null,
    executive_id uuid primary key references executive on delete cascade,
    place int not null,
    foreign key (campaign_id, place) references rollup_unit
);
create index rollup_member_unit on rollup_member (campaign_id, place);

create function refuse_rollup_parts_after_close() returns trigger language plpgsql as $$
begin
    if exists (select from campaign c where c.id = coalesce(new.campaign_id, old.campaign_id)
            and c.state not in ('DRAFT', 'NOMINATING', 'COLLECTING')) then
        raise exception 'the parts of a campaign are fixed before its answers end';
    end if;
    return coalesce(new, old);
end $$;
create trigger rollup_unit_fixed before insert or update or delete on rollup_unit
    for each row execute function refuse_rollup_parts_after_close();
-- whoever is erased goes out of their part, and into no other
create trigger rollup_member_fixed before insert or update on rollup_member
    for each row execute function refuse_rollup_parts_after_close();

create table rollup (
    campaign_id uuid primary key references campaign,
    made_on date not null
);

-- place 0 is the whole
create table rollup_node (
    campaign_id uuid not null references rollup,
    place int not null check (place between 0 and 13),
    units int[] not null,
    executives int not null check (executives >= 5),
    name text not null,
    primary key (campaign_id, place),
    check ((place = 0) = (cardinality(units) = 0))
);

create table rollup_cell (
    campaign_id uuid not null,
    place int not null,
    viewpoint text not null check (viewpoint in ('DIRECT_REPORTS', 'SUPERVISORS', 'PEERS', 'OTHERS')),
    theme text not null,
    executives int not null check (executives >= 5),
    kind text not null check (kind in ('mean', 'low', 'high')),
    value double precision not null check (value between 1 and 5),
    error double precision not null check (error >= 0),
    primary key (campaign_id, theme, viewpoint, place),
    foreign key (campaign_id, place) references rollup_node
);

create trigger rollup_made_once before update or delete on rollup
    for each row execute function refuse_change();
create trigger rollup_node_made_once before update or delete on rollup_node
    for each row execute function refuse_change();
create trigger rollup_cell_made_once before update or delete on rollup_cell
    for each row execute function refuse_change();
