package org.sightline.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;

/** A result that is shared, with its file, and a style that was traced. */
@ApplicationScoped
public class InstrumentScenario {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final InstrumentResults results;
    private final InstrumentDocuments documents;
    private final StyleLinks links;

    InstrumentScenario(InstrumentResults results, InstrumentDocuments documents, StyleLinks links) {
        this.results = results;
        this.documents = documents;
        this.links = links;
    }

    /** Ids by kind; every text holds the word. */
    @Transactional
    public Map<String, String> of(UUID engagement, String word) {
        UUID result = results.add(
                engagement,
                TODAY.minusDays(30),
                true,
                new InstrumentResult.Content(
                        "Work Style Inventory, 3rd edition " + word,
                        "Harbour Press",
                        "Released by the executive " + word,
                        List.of(
                                new InstrumentResult.Scale(
                                        "Dominance " + word, "78", "Managers, Europe, n = 2,140", "Takes charge early"),
                                new InstrumentResult.Scale("Sociability", "31", "", ""))));
        documents.keep(
                engagement,
                result,
                new InstrumentDocuments.Document(word + ".pdf", ("%PDF-1.7 " + word).getBytes(StandardCharsets.UTF_8)));
        links.add(
                engagement,
                result,
                "Takes charge early " + word,
                "Closes the discussion after the second speaker " + word,
                "Two plant managers stopped bringing objections " + word);
        return Map.of(
                "instrument",
                result.toString(),
                "style",
                links.of(engagement).getFirst().id().toString());
    }
}
