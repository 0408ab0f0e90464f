-- how an organisation looks to raters and executives; without a row like the product itself
create table organisation_brand (
    organisation_id uuid primary key references organisation,
    accent text check (accent ~ '^#[0-9a-f]{6}$'),
    sender text check (length(btrim(sender)) between 1 and 60),
    logo bytea check (octet_length(logo) <= 102400),
    logo_type text check (logo_type in ('image/png', 'image/jpeg')),
    version int not null default 0,
    check ((logo is null) = (logo_type is null))
);
