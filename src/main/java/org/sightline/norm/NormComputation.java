package org.sightline.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;

/** Makes the next version of a norm. */
public final class NormComputation {
    private final Questionnaire questionnaire;

    public NormComputation(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * The version after {@code last}. The order of the records, and of raters within them, does not matter.
     *
     * @param records one per executive
     * @param last null for the first
     * @throws IllegalArgumentException if there are too few executives for another version, see {@link Batch}
     */
    public PlatformNorm next(List<NormRecord> records, @Nullable PlatformNorm last, LocalDate today) {
        Batch batch = new Batch(records.size(), last == null ? 0 : last.executives());
        if (!batch.complete()) {
            throw new IllegalArgumentException(records.size() + " of " + batch.needed() + " executives");
        }
        int version = last == null ? 1 : last.version() + 1;
        FigureTable table = new FigureTable(
                version, last == null ? Map.of() : last.figures(), last == null ? Map.of() : last.ladders());
        AgreementFigures agreement = new AgreementFigures();
        for (Theme theme : questionnaire.themes()) {
            new ThemeFigures(questionnaire, theme, records, agreement, table).add();
        }
        new ItemFigures(questionnaire, records, table).add();
        new QualityFigures(questionnaire, records, table).add();
        return new PlatformNorm(
                Edition.of(questionnaire),
                version,
                records.size(),
                records.stream().mapToInt(NormRecord::raters).sum(),
                today,
                table.figures(),
                table.ladders());
    }
}
