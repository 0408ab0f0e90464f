-- What the top person of an organisation promises about its programme. Each signing is an edition of its own, kept for good;
-- a promise is withdrawn by a later edition and never by taking one away.
create table pledge (
    organisation_id uuid not null references organisation,
    edition int not null check (edition > 0),
    withdrawn boolean not null,
    signed_name text not null check (length(btrim(signed_name)) between 1 and 80),
    signed_by uuid not null references account,
    signed_on date not null,
    primary key (organisation_id, edition)
);

-- the usual words stand here in every language, the sponsor's own in the one language in which they were signed
create table pledge_words (
    organisation_id uuid not null,
    edition int not null,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    body text not null check (length(btrim(body)) between 20 and 1000),
    primary key (organisation_id, edition, language),
    foreign key (organisation_id, edition) references pledge
);

create trigger pledge_signed_once before update or delete on pledge
    for each row execute function refuse_change();
create trigger pledge_words_signed_once before update or delete on pledge_words
    for each row execute function refuse_change();
