package org.sightline.attack.storage;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.attack.Finding;
import org.sightline.attack.Finding.Verdict;

/** What must leave no trace at all, over many campaigns. */
final class Traces {
    private long canaries;
    private long inFiles;
    private long inStatistics;
    private long inLog;
    private long deeds;
    private long lights;
    private long mails;
    private long bytes;

    void add(Loot loot) {
        canaries += loot.canaries().planted();
        inFiles += loot.canaries().inFiles();
        inStatistics += loot.canaries().inStatistics();
        inLog += loot.canaries().inLog();
        deeds += loot.watched().deeds();
        lights += loot.watched().lights();
        mails += loot.watched().mails();
        bytes += loot.tables().bytesRead() + loot.log().bytesRead();
    }

    Stream<Finding> findings() {
        return Stream.of(
                finding("S5", "canaries-files", canaries, inFiles, bytes >> 20),
                finding("S6", "canaries-statistics", canaries, inStatistics),
                finding("S6", "canaries-server-log", canaries, inLog),
                finding("S7", "mails-caused", deeds, mails),
                finding("S8", "watched-lights", deeds, lights));
    }

    private static Finding finding(String id, String what, long tries, long hits, Object... figures) {
        return new Finding(
                id, what, tries, hits, 0, tries > 0 && hits == 0 ? Verdict.PASSED : Verdict.FAILED, List.of(figures));
    }
}
