package org.sightline.monitor;

import java.util.List;
import org.sightline.sheet.CsvFile;
import org.sightline.system.Texts;

/** The lights as a file: a row for each group of each executive, with how many are invited and nothing of who answered. */
final class LightsFile {
    private LightsFile() {}

    static CsvFile of(List<Watched> executives, int minimum, Texts texts) {
        return new CsvFile(
                List.of(
                        texts.of("rater.executive"),
                        texts.of("rater.coach"),
                        texts.of("monitor.group"),
                        texts.of("monitor.invited"),
                        texts.of("monitor.light"),
                        texts.of("monitor.forecast")),
                executives.stream()
                        .flatMap(executive -> executive.groups().stream()
                                .map(group -> List.of(
                                        executive.name(),
                                        executive.coach(),
                                        texts.of("preflight.name."
                                                + group.relationship().id()),
                                        Integer.toString(group.invited()),
                                        texts.of(
                                                "monitor.light." + group.light().id()),
                                        String.join(" ", executive.prospect().sentences(minimum, texts)))))
                        .toList());
    }
}
