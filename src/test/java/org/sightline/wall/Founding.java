package org.sightline.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.barrier.BarrierScenario;
import org.sightline.coaching.CoachingScenario;
import org.sightline.engagement.EngagementScenario;
import org.sightline.feedback.FeedbackScenario;
import org.sightline.figure.FigureScenario;
import org.sightline.incident.IncidentScenario;
import org.sightline.instrument.InstrumentScenario;
import org.sightline.interview.InterviewScenario;
import org.sightline.plan.PlanScenario;
import org.sightline.pulse.PulseScenario;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.scenario.ScenarioScenario;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;
import org.sightline.simulation.SimulationScenario;

/** Makes organisations and their campaigns in every state, with a word of their own in whatever people wrote. */
@ApplicationScoped
class Founding {
    static final List<String> STATES = List.of("DRAFT", "NOMINATING", "COLLECTING", "CLOSED", "SEALED", "ARCHIVED");
    private static final LocalDate CLOSES =
            LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC).plusDays(20);

    private final Logins logins;
    private final CoachingScenario scenario;
    private final KeyDirectory keys;
    private final EngagementScenario engagements;
    private final InstrumentScenario instruments;
    private final SimulationScenario simulations;
    private final ScenarioScenario scenarios;
    private final BarrierScenario barriers;
    private final PlanScenario plans;
    private final FigureScenario figures;
    private final FeedbackScenario feedback;
    private final InterviewScenario interviews;
    private final PulseScenario pulses;
    private final IncidentScenario incidents;

    Founding(
            Logins logins,
            CoachingScenario scenario,
            KeyDirectory keys,
            EngagementScenario engagements,
            InstrumentScenario instruments,
            SimulationScenario simulations,
            ScenarioScenario scenarios,
            BarrierScenario barriers,
            PlanScenario plans,
            FigureScenario figures,
            FeedbackScenario feedback,
            InterviewScenario interviews,
            IncidentScenario incidents,
            PulseScenario pulses) {
        this.barriers = barriers;
        this.engagements = engagements;
        this.instruments = instruments;
        this.simulations = simulations;
        this.scenarios = scenarios;
        this.plans = plans;
        this.figures = figures;
        this.feedback = feedback;
        this.interviews = interviews;
        this.incidents = incidents;
        this.pulses = pulses;
        this.logins = logins;
        this.scenario = scenario;
        this.keys = keys;
    }

    /** A word that stands nowhere else. */
    static String word() {
        return "zq" + UUID.randomUUID().toString().substring(0, 8);
    }

    Tenant tenant(String word) {
        UUID organisation = logins.organisation("Organisation " + word);
        Tenant tenant = new Tenant(
                organisation,
                logins.account("administrator@" + word + ".example", organisation, Role.ADMINISTRATOR),
                logins.account("auditor@" + word + ".example", organisation, Role.AUDITOR),
                logins.account("sponsor@" + word + ".example", organisation, Role.SPONSOR),
                logins.account("coach@" + word + ".example", organisation, Role.COACH),
                logins.account("other-coach@" + word + ".example", organisation, Role.COACH),
                logins.account("executive@" + word + ".example", organisation),
                logins.account("other-executive@" + word + ".example", organisation),
                word);
        promised(tenant);
        return tenant;
    }

    private void promised(Tenant tenant) {
        run(
                "insert into pledge values (?, 1, false, ?, ?, '2026-01-02')",
                tenant.organisation(),
                "Sponsor " + tenant.word(),
                tenant.sponsor());
        run(
                "insert into pledge_words values (?, 1, 'en', ?)",
                tenant.organisation(),
                "What is promised to everybody, says " + tenant.word());
        run("insert into sponsor_example values (?, ?, '2026-01-02')", tenant.organisation(), tenant.sponsor());
        barriers.of(tenant.organisation(), tenant.sponsor(), tenant.word());
    }

    /** An archived one repeats another, which is archived too. */
    UUID campaign(Tenant tenant, String state) {
        return campaign(
                tenant,
                state,
                state.equals("ARCHIVED") ? Optional.of(campaign(tenant, state, Optional.empty())) : Optional.empty());
    }

    private UUID campaign(Tenant tenant, String state, Optional<UUID> repeated) {
        UUID campaign = UUID.randomUUID();
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, ?, 'DRAFT', 'executive-360', 4, 'Europe/Berlin', ?)",
                campaign,
                tenant.organisation(),
                "Programme " + tenant.word() + " " + state.toLowerCase(java.util.Locale.ROOT),
                CLOSES);
        repeated.ifPresent(earlier ->
                run("insert into campaign_repeat values (?, ?, ?)", campaign, earlier, tenant.organisation()));
        if (Founding.STATES.indexOf(state) >= 2) {
            String source = QuestionnaireLibrary.load(Optional.empty()).source("executive-360");
            run(
                    "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, '1.0', ?, ?)",
                    campaign,
                    source,
                    new byte[32]);
        }
        run("update campaign set state = ? where id = ?", state, campaign);
        if (Founding.STATES.indexOf(state) >= 4) {
            run("insert into rollup values (?, '2026-03-01')", campaign);
            run("insert into rollup_node values (?, 0, '{}', 5, ?)", campaign, "Part " + tenant.word());
            run("insert into rollup_cell values (?, 0, 'PEERS', 'R', 5, 'mean', 3.5, 0.2)", campaign);
        }
        if (state.equals("COLLECTING")) {
            keys.create(campaign);
        }
        run(
                "insert into goes_first (campaign_id, set_by, set_on) values (?, ?, '2026-01-02')",
                campaign,
                tenant.administrator());
        // sponsors approve raters where a campaign has chosen that, and there is no other page on which they act
        run(
                "insert into campaign_nomination (campaign_id, closes_on, approver, opened_at, opened_by)"
                        + " values (?, ?, 'EITHER', now(), ?)",
                campaign,
                CLOSES,
                tenant.administrator());
        return campaign;
    }

    /** An executive with what people have written about them by then; every piece holds the word. */
    Belonging executive(Tenant tenant, UUID campaign, String state, Ownership ownership, String word) {
        boolean other = ownership == Ownership.OTHER;
        UUID coach = other ? tenant.otherCoach() : tenant.coach();
        UUID account = other ? tenant.otherExecutive() : tenant.executive();
        UUID executive = UUID.randomUUID();
        UUID person = person(tenant, word + " rated", word);
        run(
                "insert into executive (id, campaign_id, person_id, account_id, coach_id) values (?, ?, ?, ?, ?)",
                executive,
                campaign,
                person,
                account,
                coach);
        Map<String, String> ids = new HashMap<>();
        ids.put("organisation", tenant.organisation().toString());
        ids.put("auditor", tenant.auditor().toString());
        ids.put("campaign", campaign.toString());
        ids.put("executive", executive.toString());
        ids.put("person", person.toString());
        ids.putAll(asked(tenant, campaign, state, executive, word));
        ids.put("bundle", bundle(campaign, executive, coach));
        ids.put("stage", stage(tenant, campaign, word));
        ids.put("questionnaire", questionnaire(tenant, word));
        ids.put("sheet", stage(tenant, tenant.organisation(), word));
        ids.put("proposal", proposal(tenant, executive, word));
        ids.put("session", session(account));
        ids.putAll(engagements.of(tenant.organisation(), person, account, coach, word));
        ids.putAll(instruments.of(UUID.fromString(ids.get("engagement")), word));
        ids.putAll(simulations.of(UUID.fromString(ids.get("engagement")), word));
        ids.putAll(scenarios.of(UUID.fromString(ids.get("engagement")), word));
        ids.putAll(barriers.of(UUID.fromString(ids.get("engagement")), word));
        ids.putAll(barriers.ofSponsor(tenant.organisation()));
        ids.putAll(plans.of(UUID.fromString(ids.get("engagement")), coach, word));
        ids.putAll(figures.of(UUID.fromString(ids.get("engagement")), word));
        feedback.of(UUID.fromString(ids.get("engagement")), coach, word);
        ids.putAll(interviews.of(UUID.fromString(ids.get("engagement")), coach, word));
        ids.putAll(incidents.of(UUID.fromString(ids.get("engagement")), UUID.fromString(ids.get("interview")), word));
        ids.putAll(
                pulses.of(UUID.fromString(ids.get("engagement")), UUID.fromString(ids.get("behaviour")), coach, word));
        end(UUID.fromString(ids.get("questioncampaign")));
        if (state.equals("SEALED") || state.equals("ARCHIVED")) {
            CoachingScenario.File file = new CoachingScenario.File(
                    executive,
                    word + " rated",
                    word + "@example.com",
                    tenant.organisation(),
                    campaign,
                    coach,
                    account,
                    tenant.administrator());
            written(file, state.equals("ARCHIVED"), word);
            if (state.equals("ARCHIVED")) {
                written(earlier(file), true, word);
            }
        }
        List<String> canaries = new ArrayList<>(List.of(word));
        if (ownership == Ownership.FOREIGN) {
            canaries.add(tenant.word());
        }
        return new Belonging(state, ownership, ids, canaries);
    }

    /** The same person in the campaign that this one's repeats. */
    private CoachingScenario.File earlier(CoachingScenario.File file) {
        UUID executive = UUID.randomUUID();
        run(
                "insert into executive (id, campaign_id, person_id, account_id, coach_id)"
                        + " select ?, r.repeats, e.person_id, e.account_id, e.coach_id"
                        + " from executive e join campaign_repeat r on r.campaign_id = e.campaign_id where e.id = ?",
                executive,
                file.id());
        UUID campaign =
                UUID.fromString(scenario.column("select campaign_id::text from executive where id = ?", executive)
                        .getFirst());
        return new CoachingScenario.File(
                executive,
                file.name(),
                file.email(),
                file.organisation(),
                campaign,
                file.coach(),
                file.account(),
                file.administrator());
    }

    private Map<String, String> asked(Tenant tenant, UUID campaign, String state, UUID executive, String word) {
        UUID rater = UUID.randomUUID();
        UUID nomination = UUID.randomUUID();
        UUID mail = UUID.randomUUID();
        UUID rating = person(tenant, word + " rating", "rating-" + word);
        run("insert into rater (id, campaign_id, person_id) values (?, ?, ?)", rater, campaign, rating);
        run(
                "insert into nomination (id, executive_id, rater_id, relationship)"
                        + " values (?, ?, ?, 'PAST_DIRECT_REPORT')",
                nomination,
                executive,
                rater);
        String token = "0".repeat(32);
        if (state.equals("COLLECTING")) {
            Invited invited = invitation(campaign, rater, keys.get(campaign));
            token = invited.token();
            run(
                    "insert into outbox_message (id, kind, subject_id, organisation_id, campaign_id, state, next_try,"
                            + " give_up_at, last_reply) values (?, 'invitation', ?, ?, ?, 'FAILED', now(), now(), ?)",
                    mail,
                    invited.id(),
                    tenant.organisation(),
                    campaign,
                    "550 " + word);
            comment(token, nomination, word);
        }
        return Map.of(
                "nomination", nomination.toString(),
                "token", token,
                "mail", mail.toString(),
                "rating", rating.toString(),
                "batch", batch(campaign));
    }

    /** Somebody asked about an executive whose campaign is collecting. */
    record Peer(String token, String nomination) {
        String page() {
            return "/answers/" + nomination;
        }
    }

    /** Asks further peers about the executive of somebody's collecting campaign. */
    List<Peer> peers(Belonging whose, int number) {
        UUID campaign = UUID.fromString(whose.id("campaign"));
        CampaignKey key = keys.get(campaign);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            UUID rater = UUID.randomUUID();
            UUID nomination = UUID.randomUUID();
            UUID person = UUID.randomUUID();
            run(
                    "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                    person,
                    UUID.fromString(whose.id("organisation")),
                    "Peer " + i,
                    person + "@example.com");
            run("insert into rater (id, campaign_id, person_id) values (?, ?, ?)", rater, campaign, person);
            run(
                    "insert into nomination (id, executive_id, rater_id, relationship) values (?, ?, ?, 'PEER')",
                    nomination,
                    UUID.fromString(whose.id("executive")),
                    rater);
            peers.add(new Peer(invitation(campaign, rater, key).token(), nomination.toString()));
        }
        return peers;
    }

    private record Invited(UUID id, String token) {}

    private Invited invitation(UUID campaign, UUID rater, CampaignKey key) {
        UUID invitation = UUID.randomUUID();
        String token = key.raterToken(invitation, 1);
        run(
                "insert into invitation (id, campaign_id, rater_id, token_hash) values (?, ?, ?, ?)",
                invitation,
                campaign,
                rater,
                Tokens.hash(Purpose.RATER_LINK, token));
        return new Invited(invitation, token);
    }

    private static void comment(String token, UUID nomination, String word) {
        Browser rater = rater(token);
        String address = "/answers/" + nomination + "/comments";
        Browser.Page page = rater.open(address);
        String field = page.document().expectFirst("textarea").attr("name");
        rater.submit(page, address, Map.of(field, "Ask " + word + " about it."));
    }

    /** The browser of whoever holds this link. */
    static Browser rater(String token) {
        Browser rater = new Browser();
        Browser.Page page = rater.open("/r/" + token);
        rater.submitOnce(page, "/r/" + token, Map.of("act", "begin"));
        return rater;
    }

    private void written(CoachingScenario.File file, boolean released, String word) {
        List<CommentPool> comments =
                List.of(new CommentPool("O1", "all", List.of("Says " + word + " first.", word + " second.")));
        Scorecard scorecard = CoachingScenario.scorecard(file.name(), 10, comments);
        scenario.score(file, scorecard, 12, 10);
        Browser coach = scenario.coach(file);
        String place = file.page("/notes/whole");
        coach.submit(coach.open(place), place, Map.of("body", "Note of " + word));
        if (released) {
            scenario.release(file, "Words for " + word);
            scenario.skipping(file);
        } else {
            String words = file.page("/interpretation");
            coach.submit(coach.open(words), words, Map.of("body", "Words for " + word));
        }
    }

    private String bundle(UUID campaign, UUID executive, UUID coach) {
        UUID bundle = UUID.randomUUID();
        run(
                "insert into report_bundle (id, coach_id, campaign_id, asked_at, done_at) values (?, ?, ?, ?, ?)",
                bundle,
                coach,
                campaign,
                TestClock.START.atOffset(ZoneOffset.UTC),
                TestClock.START.atOffset(ZoneOffset.UTC));
        run("insert into report_bundle_file (bundle_id, executive_id, place) values (?, ?, 1)", bundle, executive);
        return bundle.toString();
    }

    private String stage(Tenant tenant, UUID owner, String word) {
        UUID stage = UUID.randomUUID();
        run(
                "insert into sheet_stage (id, organisation_id, owner_id, account_id, body, left_out, apart, handed_in)"
                        + " values (?, ?, ?, ?, ?, '', '', ?)",
                stage,
                tenant.organisation(),
                owner,
                tenant.administrator(),
                "executive_name;executive_email\n" + word + ";" + word + "@example.com\n",
                TestClock.START.atOffset(ZoneOffset.UTC));
        return stage.toString();
    }

    /** A second version that is being drafted and translated; the first is published. */
    private String questionnaire(Tenant tenant, String word) {
        String name = "executive-360-" + UUID.randomUUID();
        String source = QuestionnaireLibrary.load(Optional.empty())
                .source("executive-360")
                .replace("id: executive-360", "id: " + name)
                .replaceFirst("(?m)^title: .*", "title: Questions of " + word);
        UUID draft = UUID.randomUUID();
        String insert = "insert into own_questionnaire (id, organisation_id, questionnaire_id, version, ordinal,"
                + " published, source, saves) values (?, ?, ?, ?, ?, ?, ?, 0)";
        run(insert, UUID.randomUUID(), tenant.organisation(), name, "1", 1, true, source);
        run(
                insert,
                draft,
                tenant.organisation(),
                name,
                "2",
                2,
                false,
                source.replaceFirst("(?m)^version: .*", "version: \"2\""));
        run("insert into own_questionnaire_words values (?, 'de', 'title', ?)", draft, "Fragen von " + word);
        return draft.toString();
    }

    private String proposal(Tenant tenant, UUID executive, String word) {
        UUID proposal = UUID.randomUUID();
        run(
                "insert into proposal (id, executive_id, name, email, language, relationship, standing, words, proposed_by)"
                        + " values (?, ?, ?, ?, 'en', 'PEER', 'ASKED', ?, ?)",
                proposal,
                executive,
                word + " proposed",
                "proposed@" + word + ".example",
                "Why " + word + "?",
                tenant.executive());
        return proposal.toString();
    }

    private String session(UUID account) {
        UUID session = UUID.randomUUID();
        run(
                "insert into account_session (token_hash, account_id, id, started_at, seen_at)"
                        + " values (?, ?, ?, now(), now())",
                Tokens.hash(Purpose.RATER_LINK, session.toString()),
                account,
                session);
        return session.toString();
    }

    private String batch(UUID campaign) {
        UUID batch = UUID.randomUUID();
        run(
                "insert into mail_batch (id, campaign_id, kind, size, leaves_at) values (?, ?, 'invitation', 1, now())",
                batch,
                campaign);
        return batch.toString();
    }

    private UUID person(Tenant tenant, String name, String local) {
        UUID person = UUID.randomUUID();
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                person,
                tenant.organisation(),
                name,
                local + "-" + person.toString().substring(0, 8) + "@example.com");
        return person;
    }

    /** So that no job finds anything to do for it later. */
    void end(UUID campaign) {
        run("update campaign set state = 'ARCHIVED' where id = ?", campaign);
    }

    private void run(String sql, Object... arguments) {
        scenario.run(sql, arguments);
    }
}
