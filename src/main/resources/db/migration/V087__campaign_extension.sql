-- A running campaign whose last day for answers was put later, each time it was.
create table campaign_extension (
    id uuid primary key,
    campaign_id uuid not null references campaign on delete cascade,
    was_until date not null,
    until date not null,
    reason text not null check (char_length(reason) <= 300),
    extended_by uuid not null references account,
    extended_at timestamptz not null,
    constraint extension_is_later check (until > was_until)
);
create index campaign_extension_campaign on campaign_extension (campaign_id, extended_at);
