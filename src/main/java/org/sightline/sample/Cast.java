package org.sightline.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who plays in the sample, and how the executives come across; everybody in it is invented. */
final class Cast {
    static final String ADMINISTRATOR = "jonas.weber@harbourvale.example";
    /** Where all of it happens; what day it is is asked there. */
    static final String ZONE = "Europe/Zurich";

    static final String ORGANISATION = "Harbour & Vale";
    static final String COACH = "miriam.okafor@coaching.example";
    static final String AUDITOR = "works.council@harbourvale.example";
    static final String REGIONAL_COACH = "daniel.kovac@coaching.example";
    static final String SPONSOR = "helena.brandt@harbourvale.example";
    static final String SPONSOR_NAME = "Helena Brandt";
    static final String RELEASED = "ana.ruiz@harbourvale.example";
    static final String RELEASED_NAME = "Ana Ruiz";

    /** Asked by the pulse, and silent. */
    static final String UNDECIDED = "farah.haddad@harbourvale.example";

    /** Two executives whose answers are in. */
    static final String FINISHED = "finished.csv";

    /** One who is still being rated. */
    static final String COLLECTING = "collecting.csv";

    /** Ten in two parts of the organisation, enough for a roll-up. */
    static final String REGIONAL = "regional.csv";

    /** Who of them belongs where. */
    static final String PARTS = "parts.csv";

    /** How others see an executive in a theme, on the scale after reversing, and the executive's own answer. */
    record Profile(double mean, int self) {}

    private final Map<String, Map<String, Profile>> profiles = new HashMap<>();
    private final List<NamedCsvRecord> comments = rows("comments.csv");

    Cast() {
        for (NamedCsvRecord row : rows("profiles.csv")) {
            profiles.computeIfAbsent(row.getField("executive_email"), email -> new HashMap<>())
                    .put(
                            row.getField("theme"),
                            new Profile(
                                    Double.parseDouble(row.getField("mean")), Integer.parseInt(row.getField("self"))));
        }
    }

    Profile profile(String executive, String theme) {
        return Objects.requireNonNull(
                Objects.requireNonNull(profiles.get(executive)).get(theme));
    }

    List<String> comments(String executive, String question) {
        return comments.stream()
                .filter(row -> row.getField("executive_email").equals(executive)
                        && row.getField("question").equals(question))
                .map(row -> row.getField("comment"))
                .toList();
    }

    static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Cast.class.getResourceAsStream("/sample/" + file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
