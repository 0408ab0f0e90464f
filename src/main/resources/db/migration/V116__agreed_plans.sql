-- On which day an executive said that the plan is agreed; what it says is nobody's business here.
create table plan_agreed (
    engagement_id uuid primary key references engagement on delete cascade,
    agreed_on date not null
);
