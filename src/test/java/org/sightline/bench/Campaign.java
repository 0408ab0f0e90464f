package org.sightline.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A campaign set up on the product's own pages, with so many executives and fourteen raters each. */
final class Campaign {
    static final int RATERS = 14;
    static final String COACH = "coach@bench.example";
    private static final long PATIENCE = 600_000_000_000L;

    /** The invitations of a campaign: how many, in which time, and the application's CPU milliseconds for each. */
    record Invitations(List<Rater> raters, double perSecond, double cpu, double databaseCpu) {}

    private final App app;
    private final Sink sink;
    private final Visitor administrator = new Visitor();
    private final String name;
    private final int executives;
    private String path = "";

    Campaign(App app, Sink sink, String name, int executives) {
        this.app = app;
        this.sink = sink;
        this.name = name;
        this.executives = executives;
    }

    /** Sets up and starts; returns when every invitation has arrived. */
    Invitations start() throws IOException {
        importRoster();
        try (Wire wire = new Wire(app.port())) {
            administrator.open(wire, path + "/start");
            return invitations(wire);
        }
    }

    /** Sets up; returns how many seconds the roster took, from handing it in to the end of its import. */
    double importRoster() throws IOException {
        try (Wire wire = new Wire(app.port())) {
            administrator.signIn(wire, sink, App.ADMINISTRATOR);
            Map<String, String> fields = new LinkedHashMap<>();
            Visitor.Page form = administrator.open(wire, "/campaigns/new");
            if (form.html().contains("name=\"organisation\"")) {
                fields.put("organisation", form.found("name=\"organisation\"[^>]* value=\"([^\"]+)\""));
            }
            fields.put("name", name);
            fields.put("questionnaire", "executive-360");
            fields.put("closesOn", LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());
            fields.put("timeZone", "UTC");
            fields.put("minimum", "4");
            fields.put("protection", "low_end");
            path = administrator.submit(wire, "/campaigns", fields).path();
            addFirstExecutive(wire);
            String roster = roster();
            administrator.open(wire, path + "/import");
            long handed = System.nanoTime();
            Visitor.Page preview = administrator.submitFile(wire, path + "/import", "raters.csv", roster);
            administrator.submit(wire, preview.path() + "/confirmation", Map.of());
            return (System.nanoTime() - handed) / 1e9;
        }
    }

    /**
     * A queue of invitations.
     *
     * @param startSeconds how long the starts of the campaigns took that filled it
     * @param perSecond from the first start to the last mail in the sink, so with the filling
     * @param memory the most that the application held while it emptied the queue, in megabytes
     */
    record Queue(int mails, double startSeconds, double perSecond, double cpu, double databaseCpu, long memory) {}

    /** Starts what {@link #importRoster} set up, one after the other; returns when every invitation has arrived. */
    static Queue emptied(App app, Sink sink, List<Campaign> campaigns) throws IOException {
        long before = sink.count();
        int mails = campaigns.stream()
                .mapToInt(campaign -> campaign.executives * (RATERS + 1))
                .sum();
        double cpu = app.cpu();
        double databaseCpu = app.databaseCpu();
        long begun = System.nanoTime();
        double starting = 0;
        for (Campaign campaign : campaigns) {
            try (Wire wire = new Wire(app.port())) {
                campaign.administrator.open(wire, campaign.path + "/start");
                long pressed = System.nanoTime();
                campaign.administrator.submit(wire, campaign.path + "/start", Map.of());
                starting += (System.nanoTime() - pressed) / 1e9;
            }
        }
        long[] most = {app.memory()};
        await("all invitations", () -> {
            most[0] = Math.max(most[0], app.memory());
            return sink.count() >= before + mails;
        });
        return new Queue(
                mails,
                starting,
                mails / ((sink.latest() - begun) / 1e9),
                (app.cpu() - cpu) / mails,
                (app.databaseCpu() - databaseCpu) / mails,
                most[0]);
    }

    void close() throws IOException {
        try (Wire wire = new Wire(app.port())) {
            administrator.open(wire, path + "/closure");
            administrator.submit(wire, path + "/closure/request", Map.of());
        }
        try (Wire wire = new Wire(app.port())) {
            Visitor coach = new Visitor();
            coach.signIn(wire, sink, COACH);
            coach.open(wire, path + "/closure");
            coach.submit(wire, path + "/closure/confirmation", Map.of());
        }
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    int executives() {
        return executives;
    }

    private Invitations invitations(Wire wire) throws IOException {
        long before = sink.count();
        long expected = before + executives * (RATERS + 1L);
        double cpu = app.cpu();
        double databaseCpu = app.databaseCpu();
        administrator.submit(wire, path + "/start", Map.of());
        await("the first invitation", () -> sink.count() > before);
        long first = sink.latest();
        long head = sink.count();
        await("all invitations", () -> sink.count() >= expected);
        double seconds = (sink.latest() - first) / 1e9;
        List<Rater> raters = sink.paths("/r/[A-Za-z0-9_-]{32}").entrySet().stream()
                .filter(mail -> mail.getKey().startsWith("rater-" + name))
                .map(mail -> new Rater(mail.getValue()))
                .toList();
        return new Invitations(
                raters,
                (expected - head) / seconds,
                (app.cpu() - cpu) / (expected - before),
                (app.databaseCpu() - databaseCpu) / (expected - before));
    }

    /** By hand and with the coach, whom the file then knows. */
    private void addFirstExecutive(Wire wire) throws IOException {
        Visitor.Page form = administrator.open(wire, path + "/executives/new");
        administrator.submit(
                wire,
                path + "/executives",
                Map.of(
                        "name", executiveName(0),
                        "email", executiveEmail(0),
                        "coach", form.found("name=\"coach\"[^>]* value=\"([^\"]+)\""),
                        "coachName", "Cleo Coach",
                        "coachEmail", COACH));
    }

    private String roster() {
        StringBuilder rows =
                new StringBuilder("executive_email,executive_name,rater_name,rater_email,relationship,coach_email\n");
        for (int executive = 0; executive < executives; executive++) {
            for (int rater = 0; rater < RATERS; rater++) {
                String number = executive + "-" + rater;
                // a name of their own for everybody, or somebody has to say who is one person and who is two
                rows.append("%s,%s,Rater %s%dof%d,rater-%s-%s@bench.example,%s,coach@bench.example\n"
                        .formatted(
                                executiveEmail(executive),
                                executiveName(executive),
                                name,
                                rater,
                                executive,
                                name,
                                number,
                                relationship(rater)));
            }
        }
        return rows.toString();
    }

    private static String relationship(int rater) {
        return rater < 6 ? "current_direct_report" : rater < 10 ? "peer" : "other";
    }

    private String executiveEmail(int number) {
        return "executive-" + name + "-" + number + "@bench.example";
    }

    private String executiveName(int number) {
        return "Executive " + name + number;
    }

    static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
