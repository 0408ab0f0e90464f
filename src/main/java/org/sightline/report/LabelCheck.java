package org.sightline.report;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A customer's labels against the shipped ones: known names, sound messages, no argument that is never filled in. */
final class LabelCheck {
    private final String file;
    private final String text;
    private final Properties shipped = ReportFiles.shipped().labels(ReportFiles.COMPLETE);

    LabelCheck(String file, String text) {
        this.file = file;
        this.text = text;
    }

    List<ReportFault> faults() {
        List<ReportFault> faults = new ArrayList<>();
        Properties own = ReportFiles.read(text);
        for (String key : new TreeSet<>(own.stringPropertyNames())) {
            String message = own.getProperty(key);
            String known = shipped.getProperty(key);
            if (known == null) {
                faults.add(fault(
                        key,
                        "no label of a report is called \"%s\"; use the names of the shipped file".formatted(key)));
                continue;
            }
            try {
                Set<String> unknown = arguments(message);
                unknown.removeAll(arguments(known));
                if (!unknown.isEmpty()) {
                    faults.add(fault(
                            key,
                            "\"%s\" has no {%s}; there is %s"
                                    .formatted(key, String.join("}, {", unknown), written(arguments(known)))));
                }
            } catch (IllegalArgumentException e) {
                faults.add(fault(
                        key,
                        "\"%s\" is no message: braces must be closed, and a straight apostrophe before one written twice"
                                .formatted(key)));
            }
        }
        return faults.stream()
                .sorted(java.util.Comparator.comparingInt(ReportFault::line))
                .toList();
    }

    private static Set<String> arguments(String message) {
        return new TreeSet<>(new MessageFormat(message, ULocale.ENGLISH).getArgumentNames());
    }

    private static String written(Set<String> arguments) {
        return arguments.isEmpty() ? "nothing to fill in" : "{" + String.join("}, {", arguments) + "}";
    }

    private ReportFault fault(String key, String message) {
        List<String> lines = text.lines().toList();
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().matches("\\Q" + key + "\\E\\s*[=: ].*"))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
        return new ReportFault(file, line, message);
    }
}
