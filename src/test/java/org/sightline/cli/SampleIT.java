package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                    .hasSize(4)
                    .allSatisfy(link ->
                            assertThat(app.get(link.group(2)).statusCode()).isEqualTo(200));
        }
        try (RunningApp again = started()) {
            again.awaitPrinted(DONE);
            assertThat(again.printed()).contains("Sightline is ready").doesNotContain("first round closed");
        }
    }

    private RunningApp started() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return RunningApp.start(
                home,
                "-Dquarkus.profile=prod,sample",
                "-Dquarkus.http.port=" + port,
                "-Dsightline.base-url=http://localhost:" + port);
    }
}
