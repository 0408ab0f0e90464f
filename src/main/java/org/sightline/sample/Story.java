package org.sightline.sample;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What happens in the sample: one campaign is set up, answered, closed and sealed, and one of its two reports released; what
 * its executive does with it goes on in a coaching, up to a pulse that still runs. Another campaign is large enough for the
 * sponsor's roll-up, and a third one is half answered. Everything is done on the product's own pages, so the sample can show
 * nothing that the product does not do.
 */
final class Story {
    private static final String FINISHED = "Leadership feedback, first round";
    private static final String REGIONAL = "Regional heads";
    private static final String COLLECTING = "Leadership feedback, second round";
    private static final SetUp.Coach COACH = new SetUp.Coach("Miriam Okafor", Cast.COACH);
    private static final SetUp.Coach REGIONAL_COACH = new SetUp.Coach("Daniel Kovač", Cast.REGIONAL_COACH);
    private static final int STILL_SILENT = 5;
    private static final String SCENARIO = "B1";

    private final URI base;
    private final MailedLinks links;
    private final LocalDate today;
    private final SetUp setUp;
    private final Consumer<String> progress;

    Story(URI base, Path mails, LocalDate today, Consumer<String> progress) {
        this.base = base;
        this.today = today;
        this.setUp = new SetUp(today);
        this.links = new MailedLinks(mails);
        this.progress = progress;
    }

    void play() {
        try (Visitor early = new Visitor(base)) {
            Waiting.until("an answer from " + base, early::answered);
        }
        try (Visitor administrator = signedIn(Cast.ADMINISTRATOR);
                Visitor coach = new Visitor(base)) {
            setUp.nameOthers(administrator);
            if (administrator.open("/campaigns").html().contains(COLLECTING)) {
                return;
            }
            progress.accept("Preparing the sample campaigns on the product's own pages (once, about a minute) ...");
            Round round = new Round(base, links);
            String finished = launched(administrator, FINISHED, Cast.FINISHED, COACH);
            String regional = launched(administrator, REGIONAL, Cast.REGIONAL, REGIONAL_COACH);
            round.answer(Cast.FINISHED, 0);
            closed(administrator, finished, Cast.COACH);
            progress.accept("  first round closed; its answers are being sealed and scored ...");
            round.answer(Cast.REGIONAL, 0);
            closed(administrator, regional, Cast.REGIONAL_COACH);
            enter(coach, Cast.COACH);
            promised();
            String engagement = new Coaching(coach, today).begin();
            new Coaching(coach, today).talk(engagement);
            new Reports(coach).release(Cast.RELEASED_NAME, Cast.text("interpretation.txt"), today);
            try (Visitor other = signedIn(Cast.REGIONAL_COACH)) {
                new Reports(other).releaseAll();
            }
            progress.accept("  reports released; a plan and a pulse follow ...");
            practised(coach, engagement);
            Round last = new Round(base, links);
            launched(administrator, COLLECTING, Cast.COLLECTING, COACH);
            last.answer(Cast.COLLECTING, STILL_SILENT);
        }
        rolledUp();
    }

    private String launched(Visitor administrator, String name, String csv, SetUp.Coach coach) {
        String campaign = setUp.launch(administrator, name, csv, coach);
        progress.accept("  " + name + ": invitations are on their way ...");
        return campaign;
    }

    private Visitor signedIn(String email) {
        Visitor visitor = new Visitor(base);
        enter(visitor, email);
        return visitor;
    }

    private static void enter(Visitor visitor, String email) {
        String address = "/sample/sign-in/" + email;
        visitor.submit(visitor.open(address), address, Map.of());
    }

    /** The administrator asks, the coach agrees. */
    private void closed(Visitor administrator, String campaign, String coachEmail) {
        Page closure = administrator.open(campaign + "/closure");
        administrator.submit(closure, campaign + "/closure/request", Map.of());
        try (Visitor coach = signedIn(coachEmail)) {
            Page confirmation = coach.open(campaign + "/closure");
            coach.submit(confirmation, campaign + "/closure/confirmation", Map.of());
        }
    }

    /** The sponsor signs what the organisation promises. */
    private void promised() {
        try (Visitor sponsor = signedIn(Cast.SPONSOR)) {
            Page pledge = sponsor.open(sponsor.open("/sponsorship")
                    .address("/sponsorship/[0-9a-f-]{36}/pledge")
                    .orElseThrow());
            Map<String, String> fields = new LinkedHashMap<>(pledge.filledIn());
            fields.put("name", Cast.SPONSOR_NAME);
            fields.put("sure", "on");
            sponsor.submit(pledge, pledge.path(), fields);
        }
    }

    private void practised(Visitor coach, String engagement) {
        String own = engagement.replace("/engagements/", "/my/coaching/");
        Coaching coaching = new Coaching(coach, today);
        coaching.suggest(engagement, SCENARIO);
        List<String> around = Cast.rows(Cast.FINISHED).stream()
                .filter(row -> row.getField("executive_email").equals(Cast.RELEASED))
                .filter(row -> List.of("current_direct_report", "peer").contains(row.getField("relationship")))
                .map(row -> row.getField("rater_email"))
                .sorted(Comparator.comparing(Cast.UNDECIDED::equals))
                .toList();
        try (Visitor ana = signedIn(Cast.RELEASED)) {
            Practising practising = new Practising(ana, own, today);
            practising.knowsWhatItIsFor();
            practising.reads();
            practising.looksAtWhatStandsInTheWay();
            practising.rehearses(SCENARIO);
            practising.plans();
            Round round = new Round(base, links);
            coaching.ask(engagement, practising.preparesPulse(around));
            round.notice(around, around.size() - 1);
        }
    }

    /** Made by the program soon after the last report was released. */
    private void rolledUp() {
        try (Visitor sponsor = signedIn(Cast.SPONSOR)) {
            List<String> rollUps = sponsor.open("/sponsorship").addresses("/rollups/[0-9a-f-]{36}");
            Waiting.until(
                    "the roll-up",
                    () -> rollUps.stream()
                            .anyMatch(page ->
                                    sponsor.open(page).address(".*/rollup.pdf").isPresent()));
        }
    }
}
