package org.sightline.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of the customer's own that is built like {@code reports/}: each file takes the place of the shipped one of the
 * same path, or adds a language, or the text of a theme of the customer's questionnaire. A faulty file is refused, with
 * every fault and its line; the shipped one then stays in force.
 */
public final class OwnTexts {
    private static final Pattern TEXT = Pattern.compile("([a-z]{2,3})/(([a-z0-9-]+)/)?([A-Za-z0-9_-]+)\\.md");
    private static final Pattern LABELS = Pattern.compile("[a-z]{2,3}/labels\\.properties");
    /** Files that only a theme names. */
    private static final Pattern OF_THEME = Pattern.compile(".*\\.(ttf|otf|png|jpe?g)", Pattern.CASE_INSENSITIVE);

    private static final int LARGEST = 256 * 1024;

    private final Path folder;
    private final Map<String, String> sound = new TreeMap<>();
    private final List<ReportFault> faults = new ArrayList<>();
    private Theme theme = Theme.shipped();

    private OwnTexts(Path folder) {
        this.folder = folder;
    }

    /** From now on all reports of this process use the sound files of the folder. Returns what is wrong with the others. */
    public static List<ReportFault> use(Path folder) {
        OwnTexts own = new OwnTexts(folder);
        own.read();
        ReportTexts.use(new ReportFiles(own.sound, own.theme));
        return List.copyOf(own.faults);
    }

    /** From now on all reports of this process use the shipped files. */
    public static void useNone() {
        ReportTexts.use(ReportFiles.shipped());
    }

    private void read() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file ->
                            !OF_THEME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .forEach(this::read);
        } catch (IOException e) {
            faults.add(
                    new ReportFault(folder.toString(), 0, "the folder cannot be read; create it or correct its name"));
        }
    }

    private void read(Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        try {
            if (Files.size(file) > LARGEST) {
                faults.add(new ReportFault(file.toString(), 0, "the file is larger than 256 KiB; shorten it"));
                return;
            }
            String text = Files.readString(file);
            if (path.equals(Theme.FILE)) {
                ThemeCheck check = new ThemeCheck(folder, file.toString(), text);
                theme = check.theme();
                faults.addAll(check.faults());
                return;
            }
            List<ReportFault> found =
                    check(file.toString(), path, text.startsWith("\uFEFF") ? text.substring(1) : text);
            faults.addAll(found);
            if (found.isEmpty()) {
                sound.put(path, text);
            }
        } catch (CharacterCodingException e) {
            faults.add(new ReportFault(file.toString(), 0, "not encoded in UTF-8; save the file as UTF-8"));
        } catch (IOException e) {
            faults.add(new ReportFault(file.toString(), 0, "the file cannot be read"));
        }
    }

    private static List<ReportFault> check(String file, String path, String text) {
        if (LABELS.matcher(path).matches()) {
            return new LabelCheck(file, text).faults();
        }
        Matcher name = TEXT.matcher(path);
        if (!name.matches()) {
            return List.of(new ReportFault(
                    file,
                    0,
                    "nothing in a report has this name; use those of the shipped folder, such as en/summary.md"));
        }
        String section = name.group(4);
        if (name.group(3) != null) {
            // the text of a theme: whatever the questionnaire and its themes are called
            return new TextCheck(file, text, "").faults();
        }
        return ReportFiles.shipped()
                .text(ReportFiles.COMPLETE + "/" + section + ".md")
                .map(shipped -> new TextCheck(file, text, shipped).faults())
                .orElseGet(() -> List.of(new ReportFault(
                        file,
                        0,
                        "a report has no section \"%s\"; use the names of the shipped folder".formatted(section))));
    }
}
