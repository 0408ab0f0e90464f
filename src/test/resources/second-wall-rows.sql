-- One row of every table that belongs to an organisation, for org.sightline.wall.SecondWallTest; a word in braces is an id.
insert into organisation (id, name) values ({organisation}, 'Walled');
insert into account (id, email, name) values ({administrator}, {administrator} || '@example.com', 'Administrator');
insert into account (id, email, name) values ({coach}, {coach} || '@example.com', 'Coach');
insert into account (id, email, name) values ({holder}, {holder} || '@example.com', 'Executive');
insert into membership (account_id, organisation_id, role) values ({administrator}, {organisation}, 'ADMINISTRATOR');
insert into organisation_brand (organisation_id) values ({organisation});
insert into organisation_letter values ({organisation}, 'THANKS', 'en', 'Thanks', 'Thanks.', {organisation});
insert into organisation_retention values ({organisation}, 90, 12, 24, 36);
insert into mail_opt_out values ({organisation}, sha256({organisation}::text::bytea));
insert into person (id, organisation_id, name, email) values ({person}, {organisation}, 'A', {person} || '@example.com');
insert into person (id, organisation_id, name, email) values ({manager}, {organisation}, 'B', {manager} || '@example.com');
insert into reporting_line (id, organisation_id, person_id, manager_id) values ({line}, {organisation}, {person}, {manager});
insert into sheet_stage values ({stage}, {organisation}, {organisation}, {administrator}, '', '', '', now());
insert into taken_file values ({organisation}, {organisation}, {administrator}, now(), '');
insert into own_questionnaire values ({questionnaire}, {organisation}, 'q-' || {questionnaire}, '1', 1, false, '', 1);
insert into own_questionnaire_words values ({questionnaire}, 'de', 'title', '');
insert into audit_event (at, actor_id, organisation_id, act) values (now(), {administrator}, {organisation}, 'SIGNED_IN');
set constraints all immediate;
insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)
    values ({campaign}, {organisation}, 'Walled', 'DRAFT', 'executive-360', 4, 'UTC', '2026-06-30');
insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)
    values ({earlier}, {organisation}, 'Earlier', 'DRAFT', 'executive-360', 4, 'UTC', '2026-01-30');
insert into campaign_questionnaire values ({earlier}, '1.0', '', '');
insert into campaign_questionnaire_translation values ({earlier}, 'de', '');
update campaign set state = 'SEALED' where id = {earlier};
insert into campaign_repeat values ({campaign}, {earlier}, {organisation});
insert into campaign_nomination values ({campaign}, '2026-06-01', now(), {administrator});
insert into campaign_quota values ({campaign}, 'PEER', 3, 5);
insert into mail_plan values ({campaign}, 'REMINDER_1', '2026-06-10', 9);
insert into campaign_questionnaire values ({campaign}, '1.0', '', '');
insert into campaign_questionnaire_translation values ({campaign}, 'de', '');
insert into campaign_start values ({campaign}, now(), {administrator});
insert into campaign_closure values ({campaign}, now(), null);
insert into campaign_extension values ({extension}, {campaign}, '2026-06-20', '2026-06-30', '', {administrator}, now());
insert into closing_request values ({campaign}, {administrator}, now());
insert into request_exception values ({campaign}, {person}, 'a reason', {administrator}, now());
insert into retention_proof (id, organisation_id, campaign_id, kind, due_on, deleted_on)
    values ({proof}, {organisation}, {campaign}, 'CONTACTS', '2026-06-30', '2026-06-30');
insert into retention_proof_count values ({proof}, 'rater', 1);
insert into progress_day values ({campaign}, '2026-06-30');
insert into mail_batch (id, campaign_id, kind, size, leaves_at) values ({batch}, {campaign}, 'invitation', 1, now());
insert into mail_notice values ({campaign}, '2026-06-30');
insert into mail_pause values ({campaign});
insert into mail_run (id, campaign_id, kind, day, queued) values ({run}, {campaign}, 'reminder', '2026-06-30', 1);
insert into outbox_message (id, kind, campaign_id, state, next_try, give_up_at)
    values ({mail}, 'invitation', {campaign}, 'SENT', now(), now());
insert into seal_receipt (campaign_id, sealed_on, key_fingerprint, invited, answered)
    values ({campaign}, '2026-06-30', '', 1, 1);
insert into executive values ({executive}, {campaign}, {person}, {holder}, {coach});
insert into nudge (id, campaign_id, executive_id, asked_by, leaves_at)
    values ({nudge}, {campaign}, {executive}, {administrator}, now());
insert into rater values ({rater}, {campaign}, {manager});
insert into nomination (id, executive_id, rater_id, relationship) values ({nomination}, {executive}, {rater}, 'PEER');
insert into invitation (id, campaign_id, rater_id, token_hash)
    values ({invitation}, {campaign}, {rater}, sha256({invitation}::text::bytea));
insert into proposal (id, executive_id, name, email, language, relationship, standing, proposed_by)
    values ({proposal}, {executive}, 'C', 'c@example.com', 'en', 'PEER', 'SENT', {holder});
insert into progress_light values ({executive}, 'PEER', true);
insert into ballot values (uuid_send({rater}), {campaign}, true, 1, convert_to(repeat('x', 4124), 'UTF8'));
insert into atom values ({atom}, {executive}, 'peer', '{{PEER}}', 4, false);
insert into sealed_answer (atom_id, answers) values ({atom}, '{{1,2}}');
insert into sealed_comment (atom_id, question_id, ct) values ({atom}, 'O1', '');
insert into executive_key values ({executive}, '', false);
insert into scorecard values ({executive}, uuid_send({executive}), 1, 1);
insert into publication_check values ({executive}, 'all', 1, 0, true, '2026-06-30');
insert into comment_review (executive_id, question_id, group_id, ordinal, decision, reviewed_at)
    values ({executive}, 'O1', 'all', 1, 'KEEP', now());
insert into sealed_lineage values (gen_random_uuid(), {executive}, '');
insert into lineage values ({executive}, '');
insert into interpretation values ({executive}, '', {coach}, now());
insert into report_outline values ({executive}, '{{}}');
insert into report_rewording values ({executive}, 'one', 'en', '', {coach}, now());
insert into report_told values ({executive}, '');
insert into coach_note values ({coach}, {executive}, 'whole', '', 1, now());
insert into pre_read values ({executive}, '{{one}}', now(), {coach});
insert into debrief values ({executive}, '2026-06-30', now(), {coach});
insert into release_warning values ({executive}, '2026-06-30', now());
insert into report_release values ({executive}, now(), {coach});
insert into report_bundle (id, coach_id, campaign_id, asked_at, done_at) values ({bundle}, {coach}, {campaign}, now(), now());
insert into report_bundle_file (bundle_id, executive_id, place) values ({bundle}, {executive}, 1);
insert into executive_reading values ({executive});
insert into reading_piece values ({executive}, 'WORKSHEET', '', 1);
insert into thank_you values ({executive}, '', 1);
insert into executive_erasure values ({executive}, '2026-06-30', 'REQUEST');
insert into coach_profile (account_id, organisation_id) values ({coach}, {organisation});
insert into engagement values ({engagement}, {organisation}, {person}, {holder}, {coach}, 'UTC', 240, '', '2026-06-30', null);
insert into engagement_key values ({engagement}, '', true);
insert into coaching_session values ({meeting}, {engagement}, now(), 60, 'PLANNED', '', '', '');
insert into engagement_note values ({engagementnote}, {engagement}, {coach}, true, '', '2026-06-30');
insert into commitment values ({commitment}, {engagement}, 'COACH', '', '2026-06-30', 'OPEN', null);
insert into spent_time values ({spent}, {engagement}, null, 'OTHER', 5, '2026-06-30');
insert into engagement_erasure values (gen_random_uuid(), {organisation}, '2026-06-30');
insert into instrument_result values ({instrument}, {engagement}, '2026-06-30', true, '');
insert into instrument_document values ({instrument}, '', '');
insert into style_link values ({style}, {engagement}, null, '', '', '', 1);
insert into assessment_centre values ({centre}, {engagement}, '2026-06-30', true, '');
insert into observation values ({centre}, 0, '');
insert into scenario_suggestion values ({engagement}, 'R1', '2026-06-30', '');
insert into rehearsal (id, engagement_id, scenario, started_on, ended_on, shared_with, shared_on, way)
    values ({rehearsal}, {engagement}, 'R1', '2026-06-30', '2026-06-30', {coach}, '2026-06-30', '');
insert into rehearsal_note values ({rehearsal}, '1', {coach}, true, '');
insert into rehearsal_lesson (id, rehearsal_id, author_id, taken_on, content)
    values ({lesson}, {rehearsal}, {coach}, '2026-06-30', '');
insert into briefing_words values ({engagement}, '', 1);
insert into briefed values ({engagement}, '2026-06-30');
insert into briefing_waiver values ({engagement}, {administrator}, 'for a good reason', '2026-06-30');
insert into briefing_message (id, engagement_id, coach_id, by_coach, body, written_on)
    values ({briefingmessage}, {engagement}, {coach}, false, '', '2026-06-30');
insert into barrier_check (id, engagement_id, answers, taken_on, shared_on)
    values ({barriercheck}, {engagement}, '', '2026-06-30', '2026-06-30');
insert into barrier_strategy (id, engagement_id, check_id, body, due_on, state)
    values ({strategy}, {engagement}, {barriercheck}, '', '2026-06-30', 'OPEN');
insert into insight values ({insight}, {engagement}, '', '2026-06-30');
insert into insight_evidence values ({insight}, 'own', '1', '', '2026-06-30');
insert into plan values ({engagement}, {coach});
insert into plan_behaviour values ({behaviour}, {engagement}, {insight}, 1, '', '2026-06-30', 'UNDER_WAY');
insert into plan_share values ({planshare}, {engagement}, sha256({planshare}::text::bytea), '', '', 'en', '2026-06-30', '2026-07-30');
insert into plan_opening values ({planshare}, '2026-06-30', 1);
insert into figure_period values ({figures}, {engagement}, '2026-01-01', '2026-03-31', 3, '');
insert into coaching_feedback values ({engagement}, {coach}, 'COACH', '', '2026-06-30');
insert into coaching_feedback_sum values (gen_random_uuid(), {organisation}, {coach}, 5, '{{1,2,3,4,5}}');
insert into interview_door values ({engagement}, sha256(uuid_send({engagement})), null);
insert into interview_slot values ({slot}, {engagement}, now(), 30, '');
insert into interview values ({interview}, {engagement}, {coach}, {slot}, '', sha256(uuid_send({interview})));
insert into interview_note values ({interview}, 'CHANGE', '');
insert into interview_finding values ({finding}, {engagement}, {interview}, 'R', true, 'SKILL', 'SEEN', '');
insert into interview_theme values (gen_random_uuid(), {engagement}, 1, 'R', true, false, '', '2026-06-30');
insert into incident (id, engagement_id, written_by, theme, better, situation, action, result, own_factors, wording, kept)
    values ({incident}, {engagement}, 'COACH', 'R', true, '', '', '', '', '', '');
insert into incident_factor values ({incident}, 'SKILL', true);
insert into incident_source values (gen_random_uuid(), {incident}, 'INTERVIEW', {interview}, '');
insert into pulse (id, engagement_id, kind, state, content, made_on) values ({pulse}, {engagement}, 'PULSE', 'DRAFT', '', '2026-06-30');
insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on, kind)
    values ({pulsecampaign}, {organisation}, 'Walled', 'DRAFT', 'pulse', 4, 'UTC', '2026-06-30', 'PULSE');
insert into executive values ({pulseexecutive}, {pulsecampaign}, {person}, {holder}, {coach});
insert into pulse_result values ({pulseexecutive}, '');
insert into pledge values ({organisation}, 1, false, 'Sponsor', {administrator}, '2026-06-30');
insert into pledge_words values ({organisation}, 1, 'en', 'What is promised to all of you');
insert into plan_agreed values ({engagement}, '2026-06-30');
insert into sponsor_example values ({organisation}, {administrator}, '2026-06-30');
insert into goes_first values ({campaign}, {administrator}, '2026-06-30', null, null, null);
insert into cascade_level values ({organisation}, {person}, 2);
insert into cascade_cell values ({organisation}, 0, 2, '2026-06-30');
insert into cascade_place values ({organisation}, {person}, 0);
insert into rollup_unit values ({campaign}, 1, 'Sales');
insert into rollup_member values ({campaign}, {executive}, 1);
insert into rollup values ({campaign}, '2026-06-30');
insert into rollup_node values ({campaign}, 0, '{{}}', 5, '');
insert into rollup_cell values ({campaign}, 0, 'PEERS', 'R', 5, 'mean', 3, 0.1);
insert into membership (account_id, organisation_id, role) values ({holder}, {organisation}, 'SPONSOR');
insert into sponsor_barrier_check (id, organisation_id, account_id, answers, taken_on, coaches_on, administrators_on)
    values ({sponsorcheck}, {organisation}, {holder}, '', '2026-06-30', '2026-06-30', '2026-06-30');
insert into sponsor_barrier_strategy (id, check_id, body, due_on, state)
    values ({sponsorstrategy}, {sponsorcheck}, '', '2026-06-30', 'OPEN');
