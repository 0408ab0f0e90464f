-- The record of acts as chains, one for each organisation and one for what belongs to none: every event carries the
-- SHA-256 over the hash before it and its own content. What was changed, taken out or put in between shows.

-- the last link of each chain, and how far its old end was cut off; a chain without an organisation has the nil id
create table audit_head (
    chain uuid primary key,
    position bigint not null default 0 check (position >= 0),
    hash bytea not null default decode(repeat('00', 32), 'hex') check (length(hash) = 32),
    cut_position bigint not null default 0,
    cut_hash bytea not null default decode(repeat('00', 32), 'hex') check (length(cut_hash) = 32),
    check (cut_position between 0 and position)
);

create table audit_link (
    chain uuid not null references audit_head,
    position bigint not null check (position > 0),
    event_id bigint not null unique references audit_event,
    hash bytea not null check (length(hash) = 32),
    primary key (chain, position)
);

-- a field with its length before it: no content can pass for another
create function audit_field(content text) returns text language sql immutable as $$
    select octet_length(convert_to(coalesce(content, ''), 'UTF8')) || ':' || coalesce(content, '')
$$;

create function audit_content(event audit_event, chain uuid, place bigint) returns bytea language sql stable as $$
    select convert_to(
        audit_field(chain::text) || audit_field(place::text) || audit_field(event.id::text)
        || audit_field(((extract(epoch from event.at) * 1000000)::bigint)::text)
        || audit_field(event.actor_id::text) || audit_field(event.organisation_id::text)
        || audit_field(event.act) || audit_field(event.object_id::text) || audit_field(event.detail), 'UTF8')
$$;

-- Runs when the transaction commits: whoever acts waits for nobody before that, and a chain grows in the order of commits.
create function link_audit_event() returns trigger language plpgsql security definer set search_path = public as $$
declare
    own uuid := coalesce(new.organisation_id, '00000000-0000-0000-0000-000000000000');
    head audit_head;
    linked bytea;
begin
    insert into audit_head (chain) values (own) on conflict do nothing;
    select * into head from audit_head where chain = own for update;
    linked := sha256(head.hash || audit_content(new, own, head.position + 1));
    insert into audit_link (chain, position, event_id, hash) values (own, head.position + 1, new.id, linked);
    update audit_head set position = head.position + 1, hash = linked where chain = own;
    return null;
end $$;

-- what happened until now, in its order
do $$
declare
    event audit_event;
    own uuid;
    head audit_head;
    linked bytea;
begin
    for event in select * from audit_event order by id loop
        own := coalesce(event.organisation_id, '00000000-0000-0000-0000-000000000000');
        insert into audit_head (chain) values (own) on conflict do nothing;
        select * into head from audit_head where chain = own;
        linked := sha256(head.hash || audit_content(event, own, head.position + 1));
        insert into audit_link (chain, position, event_id, hash) values (own, head.position + 1, event.id, linked);
        update audit_head set position = head.position + 1, hash = linked where chain = own;
    end loop;
end $$;

create constraint trigger audit_event_linked after insert on audit_event
    deferrable initially deferred for each row execute function link_audit_event();

-- an event goes only when its chain was cut behind it, and a link after its event
create function refuse_change_of_audit_event() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'DELETE' and not exists (select from audit_link l where l.event_id = old.id) then
        return old;
    end if;
    raise exception '% is written once', tg_table_name;
end $$;
create function refuse_change_of_audit_link() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'DELETE' and exists (
        select from audit_head h where h.chain = old.chain and old.position <= h.cut_position) then
        return old;
    end if;
    raise exception '% is written once', tg_table_name;
end $$;
drop trigger audit_event_append_only on audit_event;
create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function refuse_change_of_audit_event();
create trigger audit_link_append_only before update or delete on audit_link
    for each row execute function refuse_change_of_audit_link();
create function refuse_truncation() returns trigger language plpgsql as $$
begin
    raise exception '% is written once', tg_table_name;
end $$;
create trigger audit_event_whole before truncate on audit_event execute function refuse_truncation();
create trigger audit_link_whole before truncate on audit_link execute function refuse_truncation();

-- a head goes on from link to link, and a cut forward along them
create function refuse_rewriting_of_head() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'UPDATE' and new.chain = old.chain and new.position >= old.position and new.cut_position >= old.cut_position
        and (new.position, new.hash) in (
            select position, hash from audit_link where chain = new.chain and position = new.position
            union all select old.position, old.hash)
        and (new.cut_position, new.cut_hash) in (
            select position, hash from audit_link where chain = new.chain and position = new.cut_position
            union all select old.cut_position, old.cut_hash) then
        return new;
    end if;
    raise exception 'the head of a chain only goes on';
end $$;
create trigger audit_head_goes_on before update or delete on audit_head
    for each row execute function refuse_rewriting_of_head();
