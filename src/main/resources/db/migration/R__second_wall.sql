-- The second wall: whatever a query of the application asks for, an account's pages see the rows of that account's
-- organisations and no others. Every connection says for whom it works ("scope"): 'system' for jobs, mails and raters' own
-- links, an account's id for whatever a signed-in person asks; one that says nothing sees nothing. "force" binds the owner of
-- the tables too; only a superuser and a role with "bypassrls" pass.
--
-- This file is run again whenever it has changed, after all others. A new table gets one line at its end.

create or replace function in_system_scope() returns boolean language sql stable as $$
    select current_setting('sightline.scope', true) = 'system'
$$;

create or replace function account_in_scope() returns uuid language sql stable as $$
    select nullif(nullif(current_setting('sightline.scope', true), ''), 'system')::uuid
$$;

create or replace function organisations_in_scope() returns uuid[] language sql stable as $$
    select case when nullif(current_setting('sightline.scope', true), '') is not null
        then nullif(current_setting('sightline.organisations', true), '')::uuid[] end
$$;

-- An account sees the organisations in which it has a role, coaches somebody or is asked about.
-- For a transaction it ends with that; else it is left by leave_scope.
create or replace function enter_scope(account uuid, for_transaction boolean) returns void language plpgsql as $$
begin
    if in_system_scope() is not true then
        raise exception 'a scope is entered from that of the system';
    end if;
    perform set_config('sightline.organisations', array(
        select m.organisation_id from membership m where m.account_id = account
        union select c.organisation_id from executive e join campaign c on c.id = e.campaign_id
            where e.coach_id = account or e.account_id = account
        union select g.organisation_id from engagement g where g.coach_id = account or g.account_id = account)::text,
        for_transaction);
    perform set_config('sightline.scope', account::text, for_transaction);
end $$;

-- Whoever founds an organisation sees it from then on; one that is there already cannot be taken into a scope like this.
create or replace function found_in_scope(organisation uuid) returns void language plpgsql as $$
declare
    account text := account_in_scope()::text;
begin
    if account is not null then
        perform set_config('sightline.scope', 'system', true);
        if exists (select from organisation o where o.id = found_in_scope.organisation) then
            raise exception 'the organisation was founded before';
        end if;
        perform set_config('sightline.organisations', (organisations_in_scope() || organisation)::text, true);
        perform set_config('sightline.scope', account, true);
    end if;
end $$;

-- Of an agreed plan its organisation is told how many behaviours are under way, done and dropped: numbers alone, past the wall
-- that keeps their words. Of a foreign organisation there is nothing to count.
drop function if exists counted_plans(uuid);
create or replace function counted_plan(organisation uuid, engagement uuid)
returns table (agreed_on date, under_way bigint, done bigint, dropped bigint) language plpgsql strict as $$
declare
    scope text := current_setting('sightline.scope', true);
begin
    if in_system_scope() is not true and (organisation = any (organisations_in_scope())) is not true then
        return;
    end if;
    perform set_config('sightline.scope', 'system', true);
    return query select a.agreed_on, count(*) filter (where b.state = 'UNDER_WAY'),
            count(*) filter (where b.state = 'DONE'), count(*) filter (where b.state = 'DROPPED')
        from plan_agreed a
            join engagement g on g.id = a.engagement_id
            join plan_behaviour b on b.engagement_id = a.engagement_id
        where a.engagement_id = counted_plan.engagement and g.organisation_id = counted_plan.organisation
        group by a.agreed_on;
    perform set_config('sightline.scope', scope, true);
end $$;

create or replace function leave_scope() returns void language plpgsql as $$
begin
    perform set_config('sightline.scope', 'system', false);
    perform set_config('sightline.organisations', '', false);
end $$;

-- "(select ...)" makes the database ask once for a statement and not for each row.
create or replace procedure protect(guarded regclass, seen text, written text default null) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    if exists (select from pg_policy where polrelid = guarded and polname = 'in_scope') then
        execute format('drop policy in_scope on %s', guarded);
    end if;
    execute format('create policy in_scope on %s using ((select in_system_scope()) or %s)'
        || ' with check ((select in_system_scope()) or %s)', guarded, seen, coalesce(written, seen));
end $$;

-- The table names its organisation.
create or replace procedure protect_in_organisation(guarded regclass, col text default 'organisation_id')
language plpgsql as $$
begin
    call protect(guarded, format('%I = any ((select organisations_in_scope())::uuid[])', col));
end $$;

-- The table names a row of another, and whoever sees that one sees this one.
create or replace procedure protect_through(guarded regclass, col text, parent regclass, key text default 'id')
language plpgsql as $$
begin
    call protect(guarded, format('exists (select from %s parent where parent.%I = %s.%I)', parent, key, guarded, col));
end $$;

-- What was said and written about an executive, for whoever coaches and whoever is asked about only.
create or replace procedure protect_for_readers(guarded regclass, col text default 'executive_id') language plpgsql as $$
begin
    call protect(guarded, format('exists (select from executive e where e.id = %s.%I'
        || ' and (select account_in_scope()) in (e.coach_id, e.account_id))', guarded, col));
end $$;

-- What coach and executive write to each other.
create or replace procedure protect_for_pair(guarded regclass, only_if text default 'true') language plpgsql as $$
begin
    call protect(guarded, format('(%2$s) and exists (select from engagement e where e.id = %1$s.engagement_id'
        || ' and (select account_in_scope()) in (e.coach_id, e.account_id))', guarded, only_if));
end $$;

-- No page of an account has any business here.
create or replace procedure protect_from_accounts(guarded regclass) language plpgsql as $$
begin
    call protect(guarded, 'false');
end $$;

call protect_in_organisation('organisation', 'id');
call protect_in_organisation('organisation_brand');
call protect_in_organisation('organisation_letter');
call protect_in_organisation('organisation_retention');
call protect_in_organisation('person');
call protect_in_organisation('reporting_line');
call protect_in_organisation('sheet_stage');
call protect_in_organisation('taken_file');
call protect_in_organisation('mail_opt_out');
call protect_in_organisation('membership');
call protect_in_organisation('retention_proof');
call protect_in_organisation('own_questionnaire');
call protect_through('own_questionnaire_words', 'own_questionnaire_id', 'own_questionnaire');
call protect_through('retention_proof_count', 'proof_id', 'retention_proof');

-- What an account did itself it may read and note, in no organisation too; what is noted there goes on that chain.
call protect('audit_event',
    'organisation_id = any ((select organisations_in_scope())::uuid[]) or actor_id = (select account_in_scope())');
call protect('audit_head', $$chain = any ((select organisations_in_scope())::uuid[])
    or (select account_in_scope()) is not null and chain = '00000000-0000-0000-0000-000000000000'$$);
call protect('audit_link', $$chain = any ((select organisations_in_scope())::uuid[])
    or (select account_in_scope()) is not null and chain = '00000000-0000-0000-0000-000000000000'$$);

call protect_in_organisation('campaign');
call protect_through('campaign_closure', 'campaign_id', 'campaign');
call protect_through('closing_request', 'campaign_id', 'campaign');
call protect_through('campaign_nomination', 'campaign_id', 'campaign');
call protect_through('campaign_questionnaire', 'campaign_id', 'campaign');
call protect_through('campaign_questionnaire_translation', 'campaign_id', 'campaign');
call protect_through('campaign_quota', 'campaign_id', 'campaign');
call protect_through('mail_plan', 'campaign_id', 'campaign');
call protect_through('nudge', 'campaign_id', 'campaign');
call protect_through('campaign_extension', 'campaign_id', 'campaign');
call protect_in_organisation('campaign_repeat');
call protect_through('campaign_start', 'campaign_id', 'campaign');
call protect_through('request_exception', 'campaign_id', 'campaign');
call protect_through('progress_day', 'campaign_id', 'campaign');
call protect_through('seal_receipt', 'campaign_id', 'campaign');
call protect_through('executive', 'campaign_id', 'campaign');
call protect_through('rater', 'campaign_id', 'campaign');
call protect_through('invitation', 'campaign_id', 'campaign');

call protect_through('mail_batch', 'campaign_id', 'campaign');
call protect_through('mail_notice', 'campaign_id', 'campaign');
call protect_through('mail_pause', 'campaign_id', 'campaign');
call protect_through('mail_run', 'campaign_id', 'campaign');
-- a mail of no organisation is left by whoever asks for it, and read by the job that sends it
call protect('outbox_message',
    'organisation_id = any ((select organisations_in_scope())::uuid[])'
    || ' or exists (select from campaign c where c.id = campaign_id)',
    'organisation_id is null and campaign_id is null or organisation_id = any ((select organisations_in_scope())::uuid[])'
    || ' or exists (select from campaign c where c.id = campaign_id)');

call protect_through('atom', 'executive_id', 'executive');
call protect_through('debrief', 'executive_id', 'executive');
call protect_through('executive_erasure', 'executive_id', 'executive');
call protect_through('executive_key', 'executive_id', 'executive');
call protect_through('nomination', 'executive_id', 'executive');
call protect_through('pre_read', 'executive_id', 'executive');
call protect_through('progress_light', 'executive_id', 'executive');
call protect_through('proposal', 'executive_id', 'executive');
call protect_through('publication_check', 'executive_id', 'executive');
call protect_through('release_warning', 'executive_id', 'executive');
call protect_through('report_release', 'executive_id', 'executive');
call protect_through('sealed_comment', 'atom_id', 'atom');

call protect_for_readers('comment_review');
call protect_for_readers('executive_reading');
call protect_for_readers('interpretation');
call protect_for_readers('lineage');
call protect_for_readers('reading_piece');
call protect_for_readers('report_bundle_file');
call protect_for_readers('report_outline');
call protect_for_readers('report_rewording');
call protect_for_readers('report_told');
call protect_for_readers('scorecard');
call protect_for_readers('thank_you');
call protect('coach_note', 'coach_id = (select account_in_scope())');
call protect('report_bundle', 'coach_id = (select account_in_scope())');

call protect_from_accounts('ballot');
call protect_from_accounts('sealed_answer');
call protect_from_accounts('sealed_lineage');

call protect_in_organisation('coach_profile');
call protect_in_organisation('engagement');
call protect_through('engagement_key', 'engagement_id', 'engagement');
call protect_through('coaching_session', 'engagement_id', 'engagement');
call protect_through('spent_time', 'engagement_id', 'engagement');
call protect_in_organisation('engagement_erasure');
call protect_for_pair('commitment');
call protect_for_pair('engagement_note', 'shared or author_id = (select account_in_scope())');
-- a result that is not shared yet is the coach's alone
call protect_for_pair('instrument_result', $$shared or (select account_in_scope()) =
    (select g.coach_id from engagement g where g.id = instrument_result.engagement_id)$$);
call protect_through('instrument_document', 'result_id', 'instrument_result');
call protect_for_pair('style_link');
call protect_for_pair('assessment_centre', $$shared or (select account_in_scope()) =
    (select g.coach_id from engagement g where g.id = assessment_centre.engagement_id)$$);
call protect_through('observation', 'centre_id', 'assessment_centre');
call protect_for_pair('scenario_suggestion');
-- a rehearsal is the executive's own until it is shared, and then of that coach alone
call protect_for_pair('rehearsal', 'shared_with = (select account_in_scope()) or exists (select from engagement own'
    || ' where own.id = rehearsal.engagement_id and own.account_id = (select account_in_scope()))');
call protect('rehearsal_note', '(shared or author_id = (select account_in_scope()))'
    || ' and exists (select from rehearsal r where r.id = rehearsal_note.rehearsal_id)');
call protect_through('rehearsal_lesson', 'rehearsal_id', 'rehearsal');
call protect_through('briefed', 'engagement_id', 'engagement');
call protect_through('briefing_waiver', 'engagement_id', 'engagement');
call protect_for_pair('briefing_words');
-- a coach who takes over does not read what was asked of the one before
call protect_for_pair('briefing_message', 'coach_id = (select account_in_scope()) or exists (select from engagement own'
    || ' where own.id = briefing_message.engagement_id and own.account_id = (select account_in_scope()))');
call protect_for_pair('barrier_check', 'shared_on is not null or exists (select from engagement own'
    || ' where own.id = barrier_check.engagement_id and own.account_id = (select account_in_scope()))');
call protect_through('barrier_strategy', 'check_id', 'barrier_check');

-- what an executive has understood, and whom they let read the plan, is theirs alone; the coach sees the plan if they say so
call protect('insight',
    'exists (select from engagement e where e.id = engagement_id and e.account_id = (select account_in_scope()))');
call protect_through('insight_evidence', 'insight_id', 'insight');
call protect('plan_share',
    'exists (select from engagement e where e.id = engagement_id and e.account_id = (select account_in_scope()))');
call protect_through('plan_opening', 'share_id', 'plan_share');
call protect_for_pair('plan');
call protect('plan_behaviour', 'exists (select from engagement e where e.id = engagement_id'
    || ' and (e.account_id = (select account_in_scope()) or e.coach_id = (select account_in_scope())'
    || ' and exists (select from plan p where p.engagement_id = e.id and p.shown_to = e.coach_id)))');
call protect_for_pair('figure_period');
-- who has come forward, and what they said, is nobody's business less than the executive's
call protect_through('interview_door', 'engagement_id', 'engagement');
call protect_through('interview_slot', 'engagement_id', 'engagement');
call protect('interview', 'exists (select from engagement e where e.id = interview.engagement_id'
    || ' and e.account_id <> (select account_in_scope()))');
call protect('interview_note', 'exists (select from interview i where i.id = interview_note.interview_id'
    || ' and i.coach_id = (select account_in_scope()))');
call protect('interview_finding', 'exists (select from engagement e where e.id = interview_finding.engagement_id'
    || ' and e.coach_id = (select account_in_scope()))');
call protect_for_pair('interview_theme');
call protect_for_pair('incident', 'shared_on is not null or written_by = ''EXECUTIVE'''
    || ' or exists (select from engagement g where g.id = incident.engagement_id and g.coach_id = (select account_in_scope()))');
call protect_through('incident_factor', 'incident_id', 'incident');
call protect('incident_source', 'exists (select from incident i join engagement e on e.id = i.engagement_id'
    || ' where i.id = incident_source.incident_id and e.coach_id = (select account_in_scope()))');
-- the words and the people lie under the engagement's key; a result is for whoever coaches and whom it is about
call protect_through('pulse', 'engagement_id', 'engagement');
call protect_for_readers('pulse_result');

-- what an executive says of the coaching: for the coach of whom it is said if they say anything, for those who keep the register
-- if the executive wants that; only the executive writes it
call protect('coaching_feedback',
    $$exists (select from engagement e where e.id = engagement_id and e.account_id = (select account_in_scope()))
    or readers <> 'NOBODY' and coach_id = (select account_in_scope())
    or readers = 'REGISTER' and exists (select from engagement e join membership m on m.organisation_id = e.organisation_id
        where e.id = engagement_id and m.role = 'ADMINISTRATOR' and m.account_id = (select account_in_scope()))$$,
    'exists (select from engagement e where e.id = engagement_id and e.account_id = (select account_in_scope()))');
call protect('coaching_feedback_sum', $$exists (select from membership m
    where m.organisation_id = coaching_feedback_sum.organisation_id
        and m.role = 'ADMINISTRATOR' and m.account_id = (select account_in_scope()))$$, 'false');

call protect_in_organisation('pledge');
call protect_in_organisation('pledge_words');
call protect_through('plan_agreed', 'engagement_id', 'engagement');
call protect_in_organisation('sponsor_example');
call protect_through('goes_first', 'campaign_id', 'campaign');
call protect_in_organisation('cascade_level');
call protect_in_organisation('cascade_cell');
call protect_in_organisation('cascade_place');
call protect_through('rollup_unit', 'campaign_id', 'campaign');
call protect_through('rollup_member', 'campaign_id', 'campaign');
call protect_through('rollup', 'campaign_id', 'campaign');
call protect_through('rollup_node', 'campaign_id', 'campaign');
-- what it says is the top person's to read: an administrator sees no result
call protect('rollup_cell', 'exists (select from campaign c join membership m on m.organisation_id = c.organisation_id'
    || ' where c.id = rollup_cell.campaign_id and m.role = ''SPONSOR'' and m.account_id = (select account_in_scope()))');
-- what a sponsor sees in the way is the sponsor's own, and after that of those who were let read it
call protect('sponsor_barrier_check', $$account_id = (select account_in_scope())
    or administrators_on is not null and exists (select from membership m where m.role = 'ADMINISTRATOR'
        and m.organisation_id = sponsor_barrier_check.organisation_id and m.account_id = (select account_in_scope()))
    or coaches_on is not null and exists (select from engagement g
        where g.organisation_id = sponsor_barrier_check.organisation_id and g.coach_id = (select account_in_scope()))$$,
    'account_id = (select account_in_scope())');
call protect_through('sponsor_barrier_strategy', 'check_id', 'sponsor_barrier_check');
