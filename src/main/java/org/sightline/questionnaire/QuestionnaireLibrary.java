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
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaires that campaigns can choose from, in all their languages: the shipped ones, and those of a folder of
 * the customer's own. Of two with the same id the customer's is taken; then only the customer's translations belong to it.
 * Read once at the start; immutable.
 */
public final class QuestionnaireLibrary {
    private static final String SHIPPED = "/survey-templates/";

    private final Map<String, Original> byId;

    private QuestionnaireLibrary(Map<String, Original> byId) {
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
        Map<String, Original> byId = new TreeMap<>();
        Shelf shipped = Shelf.of(shipped(), faults);
        shipped.originals().forEach((id, book) -> byId.put(id, new Original(book)));
        shipped.translate(byId);
        overrides.map(folder -> Shelf.of(own(folder, faults), faults)).ifPresent(own -> {
            own.originals().forEach((id, book) -> byId.put(id, new Original(book)));
            own.translate(byId);
        });
        if (!faults.isEmpty()) {
            throw new FaultyTemplates(faults);
        }
        return new QuestionnaireLibrary(byId);
    }

    /** The questionnaire of an id in the language of its original, if there is one. */
    public Optional<Questionnaire> find(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(original -> original.edition().original());
    }

    /** The questionnaire of an id in the language wanted, or that of its original where there is no such translation. */
    public Optional<Questionnaire> find(String id, Locale wanted) {
        return Optional.ofNullable(byId.get(id))
                .map(original -> original.edition().in(wanted));
    }

    /** All questionnaires in the order of their ids, each in the language of its original. */
    public List<Questionnaire> all() {
        return byId.values().stream()
                .map(original -> original.edition().original())
                .toList();
    }

    /**
     * The exact text of a questionnaire's file, for freezing it with a campaign; {@link QuestionnaireYaml#read} makes the
     * same questionnaire from it.
     *
     * @throws NoSuchElementException if there is no questionnaire of this id
     */
    public String source(String id) {
        return original(id).source();
    }

    /**
     * The exact texts of its translations by their languages (BCP 47 tags), possibly none.
     *
     * @throws NoSuchElementException if there is no questionnaire of this id
     */
    public Map<String, String> translations(String id) {
        return original(id).sources();
    }

    private Original original(String id) {
        @Nullable Original original = byId.get(id);
        if (original == null) {
            throw new NoSuchElementException("no questionnaire has the id " + id);
        }
        return original;
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
}
