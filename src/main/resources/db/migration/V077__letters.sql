-- The words of an organisation's own for mails to raters, by kind and language; where there is no row the product's own
-- words are used. The version changes with every change, so that nobody overwrites what they have not seen.
create table organisation_letter (
    organisation_id uuid not null references organisation,
    kind text not null check (kind in ('ANNOUNCEMENT', 'INVITATION', 'REMINDER', 'LAST_CALL', 'THANKS')),
    language text not null check (language ~ '^[a-z]{2}$'),
    subject text not null check (char_length(subject) between 1 and 150 and subject !~ '[[:cntrl:]]'),
    body text not null check (char_length(body) between 1 and 4000),
    version uuid not null,
    primary key (organisation_id, kind, language)
);
