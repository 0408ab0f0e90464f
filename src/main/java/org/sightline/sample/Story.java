package org.sightline.sample;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What happens in the sample: one campaign is set up, answered, closed and sealed, and one of its two reports released;
 * a second one is half answered. Everything is done on the product's own pages, so the sample can show nothing that the
 * product does not do.
 */
final class Story {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String FINISHED = "Leadership feedback, first round";
    private static final String COLLECTING = "Leadership feedback, second round";
    private static final int STILL_SILENT = 5;

    private final URI base;
    private final MailedLinks links;
    private final SetUp setUp;
    private final Consumer<String> progress;
    private final Cast cast = new Cast();
    private final Answering answering = new Answering(cast);

    Story(URI base, Path mails, LocalDate today, Consumer<String> progress) {
        this.base = base;
        this.setUp = new SetUp(today);
        this.links = new MailedLinks(mails);
        this.progress = progress;
    }

    void play() {
        try (Visitor early = new Visitor(base)) {
            await("an answer from " + base, early::answered);
        }
        try (Visitor administrator = signedIn(Cast.ADMINISTRATOR)) {
            setUp.nameAuditor(administrator);
            if (administrator.open("/campaigns").html().contains(COLLECTING)) {
                return;
            }
            progress.accept("Preparing the sample campaigns on the product's own pages (once, about a minute) ...");
            String finished = launched(administrator, FINISHED, Cast.FINISHED);
            answered(Cast.FINISHED, 0);
            Page closure = administrator.open(finished + "/closure");
            administrator.submit(closure, finished + "/closure/request", Map.of());
            try (Visitor coach = signedIn(Cast.COACH)) {
                Page confirmation = coach.open(finished + "/closure");
                coach.submit(confirmation, finished + "/closure/confirmation", Map.of());
            }
            progress.accept("  first round closed; its answers are being sealed and scored ...");
            released();
            launched(administrator, COLLECTING, Cast.COLLECTING);
            answered(Cast.COLLECTING, STILL_SILENT);
        }
    }

    private String launched(Visitor administrator, String name, String csv) {
        String campaign = setUp.launch(administrator, name, csv);
        progress.accept("  " + name + ": invitations are on their way ...");
        return campaign;
    }

    private Visitor signedIn(String email) {
        Visitor visitor = new Visitor(base);
        String address = "/sample/sign-in/" + email;
        visitor.submit(visitor.open(address), address, Map.of());
        return visitor;
    }

    /** Everybody of a file answers what they are asked, apart from the last {@code silent} ones. */
    private void answered(String csv, int silent) {
        List<String> raters = Stream.concat(
                        Cast.rows(csv).stream().map(row -> row.getField("executive_email")),
                        Cast.rows(csv).stream().map(row -> row.getField("rater_email")))
                .distinct()
                .toList();
        await("invitations", () -> links.byAddress().keySet().containsAll(raters));
        Map<String, String> byAddress = links.byAddress();
        Map<String, String> executives = new LinkedHashMap<>();
        Cast.rows(csv).forEach(row -> executives.put(row.getField("executive_name"), row.getField("executive_email")));
        List<String> answering = raters.subList(0, raters.size() - silent);
        for (int i = 0; i < answering.size(); i++) {
            answer(answering.get(i), Objects.requireNonNull(byAddress.get(answering.get(i))), executives);
            if (i % 10 == 9) {
                progress.accept("  " + (i + 1) + " of " + answering.size() + " raters have answered ...");
            }
        }
    }

    private void answer(String email, String link, Map<String, String> executives) {
        try (Visitor rater = new Visitor(base)) {
            Page page = rater.submit(rater.open(link), link, Map.of("act", "start"));
            List<String> asked =
                    page.path().equals("/answers") ? page.addresses("/answers/[0-9a-f-]{36}") : List.of(page.path());
            for (String address : asked) {
                Page start = rater.open(address);
                String executive = executives.entrySet().stream()
                        .filter(entry -> start.html().contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(email);
                answering.answer(rater, start, executive, email);
            }
        }
    }

    /** The coach reads, writes and releases one of the two reports. */
    private void released() {
        try (Visitor coach = signedIn(Cast.COACH)) {
            await("scorecards", () -> scored(coach));
            String file = coach.open("/executives").addressOf("Ana Ruiz").orElseThrow();
            coach.open(file + "/report");
            Page comments = coach.open(file + "/comments");
            Map<String, String> asTheyAre = new LinkedHashMap<>(comments.filledIn());
            asTheyAre.put("act", "keep-rest");
            coach.submit(comments, file + "/comments", asTheyAre);
            Page text = coach.open(file + "/interpretation");
            Map<String, String> fields = new LinkedHashMap<>(text.filledIn());
            fields.put("body", Cast.text("interpretation.txt"));
            coach.submit(text, file + "/interpretation", fields);
            coach.submit(coach.open(file + "/release"), file + "/release", Map.of("confirm", "yes"));
        }
    }

    private static boolean scored(Visitor coach) {
        Page home = coach.open("/executives");
        return home.addressOf("Ana Ruiz")
                .map(file -> coach.open(file).address(".*/release").isPresent())
                .orElse(false);
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    /** What the console says once everything is there. */
    String whereToClick() {
        Map<String, String> byAddress = links.byAddress();
        List<String> raters = Cast.rows(Cast.COLLECTING).stream()
                .map(row -> row.getField("rater_email"))
                .toList();
        String rater = byAddress.getOrDefault(raters.getLast(), "/mail-folder");
        return """

                Sightline is ready. Click as
                  administrator  %s
                  coach          %s
                  executive      %s
                  rater          %s
                  auditor        %s
                Mails that would be sent are at %s
                Ctrl-C ends it; the data stay for the next start.
                """.formatted(
                        link("/sample/sign-in/" + Cast.ADMINISTRATOR),
                        link("/sample/sign-in/" + Cast.COACH),
                        link("/sample/sign-in/" + Cast.RELEASED),
                        link(rater),
                        link("/sample/sign-in/" + Cast.AUDITOR),
                        link("/mail-folder"));
    }

    private String link(String path) {
        return base.resolve(path).toString();
    }
}
