package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Really starts, kills and starts again the packaged application with its embedded database. */
class ProcessIT {
    @TempDir
    static Path home;

    /** The first start ever prepares the database; the tests after it find it there. */
    @BeforeAll
    static void prepare() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            assertThat(app.printed()).contains("Preparing the database (first start only");
            assertThat(app.isListening()).as(app.printed()).isTrue();
            assertThat(app.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @AfterAll
    static void leaveNothingRunning() throws Exception {
        RunningApp.start(home).close();
    }

    @Test
    void showsTheMailFolderWhenThereIsNoMailServer() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            assertThat(app.get("/mail-folder").statusCode()).isEqualTo(200);
            assertThat(app.get("/mail-folder/absent.eml").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void refusesASecondStartInTheSameFolder() throws Exception {
        try (RunningApp first = RunningApp.start(home);
                RunningApp second = RunningApp.start(home)) {
            assertThat(second.isListening()).isFalse();
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.printed())
                    .contains("Another Sightline already uses the folder", "SIGHTLINE_HOME")
                    .doesNotContain("Exception");
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesOverTheDatabaseThatAKilledApplicationLeft() throws Exception {
        RunningApp killed = RunningApp.start(home);
        killed.kill();
        String orphan = killed.postmaster().orElseThrow();
        assertThat(RunningApp.isRunning(orphan)).isTrue();
        try (RunningApp app = RunningApp.start(home)) {
            assertThat(app.printed()).contains("Taking over the running database");
            assertThat(app.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(app.postmaster()).contains(orphan);
        }
        assertThat(RunningApp.isRunning(orphan)).isFalse();
    }

    @Test
    void recoversWhenTheDatabaseWasKilledToo() throws Exception {
        RunningApp killed = RunningApp.start(home);
        killed.kill();
        RunningApp.kill(killed.postmaster().orElseThrow());
        try (RunningApp app = RunningApp.start(home)) {
            assertThat(app.isListening()).as(app.printed()).isTrue();
            assertThat(app.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void stopsItsDatabaseWhenItIsStopped() throws Exception {
        RunningApp app = RunningApp.start(home);
        String postmaster = app.postmaster().orElseThrow();
        app.terminate();
        assertThat(RunningApp.isRunning(postmaster)).isFalse();
        assertThat(app.postmaster()).isEmpty();
    }

    @Test
    void keepsItsHomeToItsOwner() throws IOException {
        for (String folder : new String[] {"data", "data/postgres", "data/keys", "data/mail"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder))))
                    .as(folder)
                    .isEqualTo("rwx------");
        }
    }
}
