package org.sightline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the reports of the tests as files, to look at their pages. */
final class Gallery {
    private Gallery() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, ReportInput> inputs = new LinkedHashMap<>();
        inputs.put("standard", Examples.standard());
        inputs.put("minimal", Examples.minimal());
        inputs.put("large", Examples.large());
        inputs.put("hostile", Examples.hostile());
        ReportInput standard = Examples.standard();
        inputs.put(
                "copy",
                Examples.input(
                        standard.scorecard(), standard.facts().copyFor("Miriam Okafor", LocalDate.of(2026, 11, 2))));
        for (Map.Entry<String, ReportInput> one : inputs.entrySet()) {
            for (Document document : Document.values()) {
                ReportInput input = Examples.input(
                        one.getValue().scorecard(), one.getValue().facts().as(document));
                Files.write(folder.resolve(one.getKey() + "-" + document.id() + ".pdf"), ReportDocuments.pdf(input));
            }
        }
    }
}
