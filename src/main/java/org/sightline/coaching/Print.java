package org.sightline.coaching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Document;
import org.sightline.report.Paper;

/** Which document of a report is wanted, and on which paper. */
record Print(Document document, Paper paper) {
    /** What an executive may have; the annex is the coach's. */
    static final Set<Document> OWN = Set.of(Document.FULL, Document.BRIEF);

    static final Set<Document> ALL = Set.of(Document.values());

    /** As it stands in an address: the full report on A4 where nothing does, and empty where there is no such thing. */
    static Optional<Print> of(@Nullable String document, @Nullable String paper, Set<Document> allowed) {
        String sheet = paper == null ? Paper.A4.name() : paper.toUpperCase(Locale.ROOT);
        String wanted = document == null ? Document.FULL.id() : document;
        return allowed.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .flatMap(kind -> Arrays.stream(Paper.values())
                        .filter(one -> one.name().equals(sheet))
                        .findFirst()
                        .map(known -> new Print(kind, known)));
    }

    /** What the trail says of it; nothing of the full report. */
    String detail() {
        return document == Document.FULL ? "" : document.id();
    }
}
