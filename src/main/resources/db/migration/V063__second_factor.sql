-- an authenticator app; the secret it shares with this installation is sealed, and never shown again
create table authenticator (
    account_id uuid primary key references account on delete cascade,
    secret bytea not null check (length(secret) = 48),
    -- the newest step of thirty seconds whose code was taken: no code is taken twice
    step bigint not null check (step > 0),
    added_on date not null
);

-- each lets in once, where the app is lost
create table recovery_code (
    code_hash bytea primary key check (length(code_hash) = 32),
    account_id uuid not null references account on delete cascade
);
create index recovery_code_account on recovery_code (account_id);

-- wrong answers since the last right one, and until when no further one is looked at; never for good
create table proof_delay (
    account_id uuid primary key references account on delete cascade,
    failures int not null check (failures >= 0),
    until timestamptz not null
);

-- whoever has shown that a mailbox is theirs, and still owes the second factor
create table pending_sign_in (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id uuid not null references account on delete cascade,
    expires_at timestamptz not null
);

-- whether the organisation asks a second factor of its administrators and coaches
alter table organisation add column second_factor text not null default 'OFFERED'
    check (second_factor in ('OFFERED', 'REQUIRED'));
