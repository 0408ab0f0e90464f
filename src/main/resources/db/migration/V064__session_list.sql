-- a session in the list of its owner: by what kind of device, and when the person last proved who it is
alter table account_session
    add column id uuid not null default gen_random_uuid() unique,
    add column browser text not null default 'OTHER'
        check (browser in ('FIREFOX', 'CHROME', 'EDGE', 'SAFARI', 'OPERA', 'SAMSUNG', 'OTHER')),
    add column platform text not null default 'OTHER'
        check (platform in ('WINDOWS', 'MACOS', 'LINUX', 'ANDROID', 'IPHONE', 'IPAD', 'CHROMEOS', 'OTHER')),
    -- null where no second factor was asked
    add column proven_at timestamptz;
create index account_session_account on account_session (account_id);
