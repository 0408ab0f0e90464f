-- a passkey: a device that signs; here lies the public half of its key alone
create table passkey (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    -- what the device calls the key, and the key as COSE, both in base64url
    credential text not null unique check (credential ~ '^[A-Za-z0-9_-]+$' and length(credential) <= 1366),
    public_key text not null check (public_key ~ '^[A-Za-z0-9_-]+$' and length(public_key) <= 4096),
    -- how often the device says it has signed; many say nothing and leave it at zero
    counter bigint not null check (counter >= 0),
    -- whether its owner's devices may share it
    shareable boolean not null,
    name text not null check (length(name) between 1 and 60),
    added_on date not null,
    used_on date
);
create index passkey_account on passkey (account_id);

-- what devices have signed: nothing is taken twice
create table spent_challenge (
    challenge_hash bytea primary key check (length(challenge_hash) = 32),
    expires_at timestamptz not null
);
