package org.sightline.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaires that campaigns can choose from: the shipped ones, and those of a folder of the customer's own. Of
 * two with the same id the customer's is taken. Read once at the start; immutable.
 */
public final class QuestionnaireLibrary {
    private static final String SHIPPED = "/survey-templates/";

    private final Map<String, Reading.Valid> byId;

    private QuestionnaireLibrary(Map<String, Reading.Valid> byId) {
        this.byId = byId;
    }

    /**
     * Reads all questionnaires.
     *
     * @param overrides the folder with the customer's {@code .yaml} and {@code .yml} files, of which subfolders and hidden
     *     files are left alone; an empty folder is allowed, a missing one is a fault
     * @throws FaultyTemplates if there is a fault in any file, listing all faults of all files
     */
    public static QuestionnaireLibrary load(Optional<Path> overrides) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Reading.Valid> byId = new TreeMap<>(distinct(shipped(), faults));
        overrides.ifPresent(folder -> byId.putAll(distinct(own(folder, faults), faults)));
        if (!faults.isEmpty()) {
            throw new FaultyTemplates(faults);
        }
        return new QuestionnaireLibrary(byId);
    }

    /** The questionnaire of an id, if there is one. */
    public Optional<Questionnaire> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Reading.Valid::questionnaire);
    }

    /** All questionnaires in the order of their ids. */
    public List<Questionnaire> all() {
        return byId.values().stream().map(Reading.Valid::questionnaire).toList();
    }

    /**
     * The exact text of a questionnaire's file, for freezing it with a campaign; {@link QuestionnaireYaml#read} makes the
     * same questionnaire from it.
     *
     * @throws NoSuchElementException if there is no questionnaire of this id
     */
    public String source(String id) {
        Reading.@Nullable Valid valid = byId.get(id);
        if (valid == null) {
            throw new NoSuchElementException("no questionnaire has the id " + id);
        }
        return valid.text();
    }

    /** Folders of the class path cannot be listed inside a jar, therefore an index names the shipped files. */
    private static Map<String, Reading> shipped() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        new String(resource("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .forEach(name -> readings.put(
                        "survey-templates/" + name,
                        QuestionnaireFile.read("survey-templates/" + name, resource(name))));
        return readings;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = QuestionnaireLibrary.class.getResourceAsStream(SHIPPED + name)) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks " + SHIPPED + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Reading> own(Path folder, List<Fault> faults) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(QuestionnaireLibrary::isQuestionnaire)
                    .sorted()
                    .forEach(file -> readings.put(file.toString(), QuestionnaireFile.read(file)));
        } catch (IOException e) {
            faults.add(new Fault(
                    folder.toString(),
                    0,
                    "the folder of your own questionnaires cannot be read; create it or correct its name"));
        }
        return readings;
    }

    private static boolean isQuestionnaire(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && !Files.isDirectory(file);
    }

    /** The questionnaires of one folder by id; two files with one id are a fault of the second. */
    private static Map<String, Reading.Valid> distinct(Map<String, Reading> readings, List<Fault> faults) {
        Map<String, Reading.Valid> byId = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        readings.forEach((file, reading) -> {
            switch (reading) {
                case Reading.Faulty faulty -> faults.addAll(faulty.faults());
                case Reading.Valid valid -> {
                    String id = valid.questionnaire().id();
                    byId.put(id, valid);
                    @Nullable String first = files.putIfAbsent(id, file);
                    if (first != null) {
                        faults.add(new Fault(
                                file,
                                lineOfId(valid.text()),
                                "the id \"%s\" is already used by %s; give this questionnaire another id"
                                        .formatted(id, first)));
                    }
                }
            }
        });
        return byId;
    }

    private static int lineOfId(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("id:"))
                .map(i -> i + 1)
                .findFirst()
                .orElse(1);
    }
}
