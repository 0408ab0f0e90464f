-- Who wants no more mails of an organisation. The address is kept as a hash under the installation's key, and nothing
-- tells when it was said.
create table mail_opt_out (
    organisation_id uuid not null references organisation,
    address bytea not null check (length(address) = 32),
    primary key (organisation_id, address)
);
