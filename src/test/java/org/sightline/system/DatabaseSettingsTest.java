package org.sightline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void namesEachWrongSettingWithTheLineThatMendsIt() {
        Map<String, String> settings = good();
        settings.put("log_min_error_statement", "error");
        settings.put("track_commit_timestamp", "on");
        settings.put("fsync", "off");

        assertThat(DatabaseSettings.faults(settings, true))
                .containsExactly(
                        "ALTER SYSTEM SET fsync = 'on';   -- is: off",
                        "ALTER SYSTEM SET log_min_error_statement = 'panic';   -- is: error",
                        "ALTER SYSTEM SET track_commit_timestamp = 'off';   -- is: on");
    }

    @Test
    void acceptsAnyAcknowledgementThatWaitsForTheDisk() {
        Map<String, String> settings = good();
        settings.put("synchronous_commit", "remote_apply");
        assertThat(DatabaseSettings.faults(settings, true)).isEmpty();
        settings.put("synchronous_commit", "off");
        assertThat(DatabaseSettings.faults(settings, true)).hasSize(1);
    }

    @Test
    void passesOverSettingsThatTheRoleMayNotSee() {
        Map<String, String> settings = good();
        settings.remove("log_statement");
        assertThat(DatabaseSettings.faults(settings, true)).isEmpty();
    }

    @Test
    void demandsPostgresFifteen() {
        Map<String, String> settings = good();
        settings.put("server_version_num", "140011");
        settings.put("server_version", "14.11");
        assertThat(DatabaseSettings.faults(settings, true))
                .singleElement()
                .asString()
                .contains("14.11");
    }

    @Test
    void testsMayRunWithoutWaitingForTheDiskButNeverWithATalkingLog() {
        Map<String, String> settings = good();
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("log_statement", "all");
        assertThat(DatabaseSettings.faults(settings, false))
                .singleElement()
                .asString()
                .contains("log_statement");
    }

    private static Map<String, String> good() {
        Map<String, String> settings = new HashMap<>(PostgresServer.SILENT);
        settings.putAll(Map.of(
                "server_version_num", "150018",
                "server_version", "15.18",
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on"));
        return settings;
    }
}
