package org.sightline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sightline.report.Document;

/**
 * Measures the packaged application on this machine, the load generator beside it, and prints one table. Everything is
 * done on the product's own pages, with mails to a local sink; the database is the embedded one and waits for its disk.
 */
public final class Bench {
    private static final int RUNS = 3;
    private static final double WARM_UP_SECONDS = 6;
    private static final double RUN_SECONDS = 5;
    private static final int SMALL_CAMPAIGN = 28;
    private static final int LARGE_CAMPAIGN = 200;
    private static final int HUGE_ROSTER = 3572;

    private final Table table = new Table();
    private final Path folder;
    private final Sink sink;

    private Bench(Path folder, Sink sink) {
        this.folder = folder;
        this.sink = sink;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("sightline-bench");
        String before = Processes.load();
        try (Sink sink = new Sink()) {
            Bench bench = new Bench(folder, sink);
            bench.campaigns(bench.starts());
            bench.scores();
            bench.reports();
            System.out.println("\n" + bench.table);
            System.out.printf(
                    Locale.ROOT,
                    "%d cores shared with the load generator and the database; load average %s before, %s after;"
                            + " application with an AOT cache and %s; Java %s; medians of %d runs where there are"
                            + " several, page loads after warming up%n",
                    Runtime.getRuntime().availableProcessors(),
                    before,
                    Processes.load(),
                    String.join(" ", App.MEMORY),
                    Runtime.version(),
                    RUNS);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void step(String text) {
        System.out.println(text + " (load average " + Processes.load() + ") ...");
    }

    private Path home(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private Packaging starts() throws IOException, InterruptedException {
        step("Starting");
        Packaging plain = Packaging.plain();
        try (App first = App.start(plain, home("plain-home"), sink.port())) {
            table.row("first start ever, to the first page", "15 s", "%.1f s", first.startSeconds());
        }
        table.row("later start, to the first page", "", "%s", Starts.of(plain, home("plain-home"), sink, RUNS));
        step("Training the AOT cache");
        Packaging trained = Packaging.trained(folder, sink);
        App.start(trained, home("home"), sink.port()).close();
        table.row(
                "the same with the AOT cache",
                "3 s with the AOT cache",
                "%s",
                Starts.of(trained, home("home"), sink, RUNS));
        return trained;
    }

    static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void campaigns(Packaging packaging) throws IOException, InterruptedException, SQLException {
        step("Setting up a campaign");
        try (App app = App.start(packaging, home("home"), sink.port())) {
            List<Rater> raters =
                    new Campaign(app, sink, "small", SMALL_CAMPAIGN).start().raters();
            try (Wire wire = new Wire(app.port())) {
                for (Rater rater : raters) {
                    rater.begin(wire);
                }
            }
            Load load = new Load(app);
            pages(load, raters);
            table.row("memory of the application after that", "350 MB", "%d MB resident", app.memory());
            Campaign large = new Campaign(app, sink, "large", LARGE_CAMPAIGN);
            step("Inviting " + LARGE_CAMPAIGN * Campaign.RATERS + " raters");
            Campaign.Invitations invitations = large.start();
            table.row(
                    "invitations to a local SMTP sink",
                    "1,000/s",
                    "%.0f/s; CPU ms each: application %.2f, database %.2f",
                    invitations.perSecond(),
                    invitations.cpu(),
                    invitations.databaseCpu());
            step("Answering");
            List<Rater> warmingUp =
                    invitations.raters().subList(0, invitations.raters().size() / 2);
            load.once(32, warmingUp, (wire, rater) -> rater.answerEverything(wire));
            responses(load, 8, raters);
            responses(
                    load,
                    32,
                    invitations
                            .raters()
                            .subList(warmingUp.size(), invitations.raters().size()));
            step("Sealing");
            Sealing sealing = Sealing.of(app, large);
            table.row(
                    "seal " + LARGE_CAMPAIGN + " executives x " + Campaign.RATERS + " ballots",
                    "5 s",
                    "key destroyed %.1f s after the closing (CPU s: application %.1f, database %.1f)",
                    sealing.untilKeyDestroyed(),
                    sealing.cpu(),
                    sealing.databaseCpu());
            step("Checking and printing reports");
            Bundling bundling = Bundling.of(app, sink, large);
            table.row(
                    "attack and score them, each by itself",
                    "2 s for each",
                    "%.1f s for %d",
                    bundling.checkedSeconds(),
                    bundling.reports());
            table.row(
                    "ZIP of " + bundling.reports() + " reports, asked for, made and downloaded",
                    "20 s",
                    "%.1f s, %d MB; CPU ms each: application %.0f",
                    bundling.seconds(),
                    bundling.megabytes(),
                    bundling.cpu());
            step("Importing " + HUGE_ROSTER * Campaign.RATERS + " rows");
            Campaign huge = new Campaign(app, sink, "huge", HUGE_ROSTER);
            table.row(
                    "import a roster of " + HUGE_ROSTER * Campaign.RATERS + " rows",
                    "20 s, 512 MB",
                    "%.1f s, %d MB resident after it",
                    huge.importRoster(),
                    app.memory());
            Directory directory = Directory.imported(app, sink, 50_000);
            table.row(
                    "import a directory of 50,000 people with their managers",
                    "20 s, 512 MB",
                    "%.1f s (CPU %.1f s), %d MB resident after it",
                    directory.seconds(),
                    directory.cpu(),
                    app.memory());
            Campaign second = new Campaign(app, sink, "second", HUGE_ROSTER);
            second.importRoster();
            // from here on nobody signs in by a mail
            sink.onlyCount();
            step("Queueing and sending " + 2 * HUGE_ROSTER * (Campaign.RATERS + 1) + " mails");
            Campaign.Queue queue = Campaign.emptied(app, sink, List.of(huge, second));
            table.row(
                    queue.mails() + " invitations of two campaigns, from the first start to the last mail",
                    "1,000/s, flat memory",
                    "%.0f/s; %.1f s to queue them; CPU ms each: application %.2f, database %.2f; at most %d MB resident",
                    queue.perSecond(),
                    queue.startSeconds(),
                    queue.cpu(),
                    queue.databaseCpu(),
                    queue.memory());
            table.row("memory of the application at the end", "350 MB", "%d MB resident", app.memory());
        }
    }

    private void pages(Load load, List<Rater> raters) throws IOException {
        step("Opening and saving pages: warming up");
        for (int i = 0; i < 2; i++) {
            load.during(WARM_UP_SECONDS, 32, raters, (wire, rater) -> rater.saveTheme(wire));
            load.during(WARM_UP_SECONDS, 32, raters, (wire, rater) -> rater.openTheme(wire));
        }
        List<List<Load.Result>> results = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            results.add(new ArrayList<>());
        }
        for (int run = 0; run < RUNS; run++) {
            step("Opening and saving pages: run " + (run + 1));
            results.get(0).add(load.during(RUN_SECONDS, 8, raters, (wire, rater) -> rater.openTheme(wire)));
            results.get(1).add(load.during(RUN_SECONDS, 32, raters, (wire, rater) -> rater.openTheme(wire)));
            results.get(2).add(load.during(RUN_SECONDS, 32, raters, (wire, rater) -> rater.openThemeCompressed(wire)));
            results.get(3).add(load.during(RUN_SECONDS, 8, raters, (wire, rater) -> rater.saveTheme(wire)));
            results.get(4).add(load.during(RUN_SECONDS, 32, raters, (wire, rater) -> rater.saveTheme(wire)));
        }
        String open = "5,000/s, p99 40 ms, CPU 0.3 ms";
        String save = "2,500/s, p99 100 ms, CPU 0.7 ms";
        row("open a theme page, 8 connections", "", results.get(0));
        row("open a theme page, 32 connections", open, results.get(1));
        row("the same, compressed", "", results.get(2));
        row("save a page, 8 connections", "", results.get(3));
        row("save a page, 32 connections", save, results.get(4));
    }

    private void responses(Load load, int connections, List<Rater> raters) throws IOException {
        Load.Result result = load.once(connections, raters, (wire, rater) -> rater.answerEverything(wire));
        row("a whole response, " + connections + " connections", connections == 32 ? "250/s" : "", List.of(result));
    }

    private void row(String work, String budget, List<Load.Result> runs) {
        Load.Result result = Load.Result.median(runs);
        table.row(
                work,
                budget,
                "%,.0f/s, p50 %.1f ms, p99 %.1f ms; CPU ms each: application %.2f, database %.2f, load generator %.2f",
                result.perSecond(),
                result.p50(),
                result.p99(),
                result.application(),
                result.database(),
                result.generator());
    }

    private void scores() throws IOException, InterruptedException {
        step("make score");
        Path jar = Packaging.plain().jar();
        Path one = Scoring.ratings(folder, 1);
        Path thousand = Scoring.ratings(folder, 1000);
        List<Double> starts = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            starts.add(Scoring.run(jar, one, "json").seconds());
            Scoring scoring = Scoring.run(jar, thousand, "json");
            seconds.add(scoring.seconds());
            cpu.add(scoring.cpuSeconds());
            memory.add(scoring.memory());
        }
        double work = median(seconds) - median(starts);
        table.row(
                "make score, 1,000 executives x 14 raters x 32 items, JSON",
                "5 s after JVM start",
                "%.1f s and %.1f s for the start (%,.0f executives/s), CPU %.1f s, at most %d MB resident",
                work,
                median(starts),
                1000 / work,
                median(cpu),
                median(memory));
        Scoring many = Scoring.run(jar, Scoring.ratings(folder, 10_000), "json");
        table.row(
                "the same with 10,000 executives",
                "flat memory",
                "%.1f s, at most %d MB resident",
                many.seconds(),
                many.memory());
    }

    private void reports() throws Exception {
        step("Printing reports");
        for (Document document : Document.values()) {
            Reports reports = Reports.measured(document);
            table.row(
                    switch (document) {
                        case FULL -> "full report PDF, warm";
                        case BRIEF -> "executive brief, warm";
                        case ANNEX -> "coach's annex, warm";
                    },
                    document == Document.FULL ? "CPU 40 ms, 200 KB" : "",
                    "CPU %.0f ms, %d KB, %d pages; failures in veraPDF: PDF/A-2a %d, PDF/UA-1 %d",
                    reports.cpuMilliseconds(),
                    reports.kilobytes(),
                    reports.pages(),
                    reports.archiveFailures(),
                    reports.accessFailures());
        }
    }
}
