package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A pack holds everything of a questionnaire, the same bytes each time, and takes nothing that is more than one. */
class PackTest {
    private static final int RUNS = 2000;

    @Test
    void comesBackByteForByteInAllLanguages() {
        Edition edition = shipped();
        byte[] pack = Pack.zip(edition);
        Edition again = edition(Pack.open("q.zip", pack));
        assertThat(again).isEqualTo(edition);
        assertThat(again.translations()).containsOnlyKeys("de", "es", "fr");
        assertThat(Pack.zip(again)).isEqualTo(pack);
        assertThat(Pack.files(edition).keySet())
                .containsExactly(
                        "executive-360.yaml",
                        "executive-360.de.yaml",
                        "executive-360.es.yaml",
                        "executive-360.fr.yaml");
    }

    @Test
    void takesASingleFileInItsPlace() {
        byte[] file = SmallQuestionnaire.whole().text().getBytes(StandardCharsets.UTF_8);
        assertThat(edition(Pack.open("small.yaml", file)).original().id()).isEqualTo("small");
    }

    @Test
    void unpacksNoMoreThanAQuestionnaireNeeds() throws IOException {
        byte[] bomb = zip(Map.of("a.yaml", " ".repeat(50_000_000)));
        assertThat(bomb.length).isLessThan(Pack.LARGEST);
        assertThat(faults(bomb))
                .containsExactly("a.yaml: the file is larger than 256 KiB; a questionnaire needs far less");
        assertThat(faults(new byte[Pack.LARGEST + 1]))
                .singleElement()
                .asString()
                .contains("larger than 1 MiB");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 51; i++) {
            many.put("f" + i + ".yaml", "id: x\n");
        }
        assertThat(faults(zip(many))).singleElement().asString().contains("more than 50 files");
    }

    @Test
    void takesNoFolderAndNothingElse() throws IOException {
        String small = SmallQuestionnaire.whole().text();
        for (String name : List.of("../small.yaml", "a/small.yaml", "a\\small.yaml", "small.sh")) {
            assertThat(faults(zip(Map.of(name, small))))
                    .singleElement()
                    .asString()
                    .contains("only files that end in .yaml");
        }
        assertThat(faults(zip(Map.of()))).singleElement().asString().contains("empty or broken");
    }

    @Test
    void isOneQuestionnaireWithItsTranslations() throws IOException {
        String small = SmallQuestionnaire.whole().text();
        String other = SmallQuestionnaire.whole().with(1, "id: other").text();
        assertThat(faults(zip(Map.of("a.yaml", small, "b.yaml", other))))
                .singleElement()
                .asString()
                .contains("has 2");
        String dutch = SmallQuestionnaire.whole()
                .with(1, "id: other")
                .with(3, "language: nl\ntranslates: en")
                .text();
        assertThat(faults(zip(new TreeMap<>(Map.of("a.yaml", small, "b.yaml", dutch)))))
                .singleElement()
                .asString()
                .contains("b.yaml:1:", "no questionnaire \"other\"");
    }

    @Test
    void refusesTextThatGrowsWhileItIsRead() {
        StringBuilder laughs = new StringBuilder("a: &a [x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            char before = (char) (c - 1);
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [*")
                    .append(before)
                    .append(",*")
                    .append(before)
                    .append("]\n");
        }
        assertThat(faults(laughs.toString().getBytes(StandardCharsets.UTF_8))).hasSizeBetween(1, 200);
        String deep = "id: " + "[".repeat(100_000);
        assertThat(faults(deep.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    /** Bytes changed, cut and repeated. */
    @Test
    void neverThrowsWhateverTheBytes() {
        byte[] pack = Pack.zip(shipped());
        Random random = new Random(360);
        int faulty = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = Arrays.copyOf(pack, random.nextBoolean() ? pack.length : random.nextInt(pack.length));
            for (int change = random.nextInt(1, 6); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (Pack.open("q.zip", bytes) instanceof Pack.Opened.Faulty(List<Fault> faults)) {
                faulty++;
                assertThat(faults).as("run %d", run).isNotEmpty();
            }
        }
        assertThat(faulty).isGreaterThan(RUNS / 2);
    }

    private static Edition shipped() {
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.empty());
        Map<String, Questionnaire> translations = new TreeMap<>();
        for (String language : library.translations("executive-360").keySet()) {
            translations.put(
                    language,
                    library.find("executive-360", Locale.forLanguageTag(language))
                            .orElseThrow());
        }
        return new Edition(library.find("executive-360").orElseThrow(), translations);
    }

    private static Edition edition(Pack.Opened opened) {
        assertThat(opened).isInstanceOf(Pack.Opened.Valid.class);
        return ((Pack.Opened.Valid) opened).edition();
    }

    private static List<String> faults(byte[] content) {
        Pack.Opened opened = Pack.open("q.zip", content);
        assertThat(opened).isInstanceOf(Pack.Opened.Faulty.class);
        return ((Pack.Opened.Faulty) opened)
                .faults().stream().map(Fault::toString).toList();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
