package org.sightline.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One questionnaire with its translations in one file: a zip of the YAML files, each in its canonical form. The same
 * questionnaire gives the same bytes.
 */
public final class Pack {
    /** The most a pack may have as it is sent. */
    public static final int LARGEST = 1024 * 1024;

    private static final int MOST_FILES = 50;

    /** The earliest that the format can say; a pack tells of its content, not of when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Pack() {}

    /** What came of opening a pack. */
    public sealed interface Opened {
        record Valid(Edition edition) implements Opened {}

        /** @param faults at least one */
        record Faulty(List<Fault> faults) implements Opened {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** The files by their names: the original first, then the translations in the order of their languages. */
    public static Map<String, String> files(Edition edition) {
        Questionnaire original = edition.original();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(original.id() + ".yaml", WrittenQuestionnaire.of(original).text());
        translations(edition).forEach((language, text) -> files.put(original.id() + "." + language + ".yaml", text));
        return files;
    }

    /** The texts of the translations by their languages, in their order. */
    public static Map<String, String> translations(Edition edition) {
        Map<String, String> texts = new TreeMap<>();
        edition.translations()
                .forEach((language, translation) -> texts.put(
                        language,
                        WrittenQuestionnaire.translation(
                                        translation, edition.original().language())
                                .text()));
        return texts;
    }

    public static byte[] zip(Edition edition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files(edition).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Opens a pack, or a single YAML file in its place. Nothing is thrown, whatever the bytes: what cannot be read, is too
     * large or too much, is a fault.
     *
     * @param name what to call a single file in faults
     */
    public static Opened open(String name, byte[] content) {
        if (content.length > LARGEST) {
            return faulty(name, "the file is larger than 1 MiB; a questionnaire needs far less");
        }
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return edition(name, Map.of(name, QuestionnaireFile.read(name, content)));
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (readings.size() == MOST_FILES) {
                    return faulty(name, "the zip holds more than 50 files; leave the original and its translations");
                }
                readings.put(entry.getName(), reading(entry, zip, readings));
                if (readings.get(entry.getName()) instanceof Reading.Faulty faulty && unsafe(faulty)) {
                    return new Opened.Faulty(faulty.faults());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return faulty(name, "the zip cannot be read; make it again");
        }
        return readings.isEmpty() ? faulty(name, "the zip is empty or broken; make it again") : edition(name, readings);
    }

    /** Nothing is unpacked beyond the limit, so that no small file grows into a large one. */
    private static Reading reading(ZipEntry entry, ZipInputStream zip, Map<String, Reading> seen) throws IOException {
        String name = entry.getName();
        if (seen.containsKey(name)) {
            return QuestionnaireFile.faulty(name, 0, "this file is in the zip twice; take one of the two out");
        }
        if (entry.isDirectory() || name.contains("/") || name.contains("\\") || !name.endsWith(".yaml")) {
            return QuestionnaireFile.faulty(
                    name, 0, "only files that end in .yaml belong into the zip, none of them in a folder");
        }
        byte[] content = zip.readNBytes(QuestionnaireYaml.LARGEST + 1);
        return content.length > QuestionnaireYaml.LARGEST
                ? QuestionnaireFile.faulty(name, 0, QuestionnaireYaml.TOO_LARGE)
                : QuestionnaireFile.read(name, content);
    }

    /** What was not read to its end would be unpacked whole on the way to the next file. */
    private static boolean unsafe(Reading.Faulty faulty) {
        return faulty.faults().getFirst().line() == 0;
    }

    private static Opened edition(String name, Map<String, Reading> readings) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Original> originals = new TreeMap<>();
        Shelf shelf = Shelf.of(readings, faults);
        shelf.originals().forEach((id, book) -> originals.put(id, new Original(book)));
        shelf.translate(originals);
        if (faults.isEmpty() && originals.size() != 1) {
            return faulty(
                    name, "a pack holds one questionnaire with its translations, but this has " + originals.size());
        }
        return faults.isEmpty()
                ? new Opened.Valid(originals.values().iterator().next().edition())
                : new Opened.Faulty(faults);
    }

    private static Opened faulty(String name, String message) {
        return new Opened.Faulty(List.of(new Fault(name, 0, message)));
    }
}
