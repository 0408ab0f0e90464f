package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.sample.SampleVisits;

/** What `make run` shows: the sample is played on the product's own pages, once, and every link that is printed works. */
class SampleIT {
    private static final Pattern DONE = Pattern.compile("Ctrl-C ends it|could not be prepared");
    private static final Pattern LINK = Pattern.compile("^ +(\\S+) +http://[^/]+(/\\S+)$", Pattern.MULTILINE);

    @TempDir
    Path home;

    @Test
    void playsTheSampleOnceAndSaysWhereToClick() throws Exception {
        try (RunningApp app = started()) {
            app.awaitPrinted(DONE);
            assertThat(app.printed())
                    .contains("Sightline is ready", "first round closed")
                    .doesNotContain("could not");
            assertThat(LINK.matcher(app.printed()).results())
                    .hasSize(7)
                    .allSatisfy(link ->
                            assertThat(app.get(link.group(2)).statusCode()).isEqualTo(200));
            SampleVisits visits = new SampleVisits(URI.create("http://localhost:" + app.port()));
            visits.listsEverybody();
            visits.executiveReadsActsAndAsks();
            visits.coachSeesWhatIsShared();
            visits.sponsorReadsTheRollUp();
            visits.ratersAreAskedFirst();
        }
        try (RunningApp again = started()) {
            again.awaitPrinted(DONE);
            assertThat(again.printed()).contains("Sightline is ready").doesNotContain("first round closed");
        }
    }

    @Test
    void playsOnNobodyElseWhereThePortIsTaken() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        other.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        other.start();
        int port = other.getAddress().getPort();
        try (RunningApp app = RunningApp.start(home, "-Dquarkus.profile=prod,sample", "-Dquarkus.http.port=" + port)) {
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.printed()).contains("" + port).doesNotContain("Sightline is ready");
            assertThat(visits).hasValue(0);
        } finally {
            other.stop(0);
        }
    }

    private RunningApp started() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return RunningApp.start(home, "-Dquarkus.profile=prod,sample", "-Dquarkus.http.port=" + port);
    }
}
