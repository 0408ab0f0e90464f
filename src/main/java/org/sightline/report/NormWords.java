package org.sightline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.norm.Basis;
import org.sightline.norm.Standing;
import org.sightline.questionnaire.Theme;
import org.sightline.scoring.NormUse;
import org.sightline.scoring.NormUse.ThemeNorm;
import org.sightline.statistics.NormPosition.Band;

/** What a report says about the norm it was measured with: which, or that values are assumed, and where a theme stands. */
final class NormWords {
    private final Material material;
    private final ReportTexts texts;
    private final @Nullable NormUse norm;

    NormWords(Material material) {
        this.material = material;
        this.texts = material.texts;
        this.norm = material.scorecard.norm();
    }

    /** For the templates: empty texts without a norm, and for what it lacks. */
    Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("norm", norm == null ? "" : Integer.toString(norm.version()));
        data.put("executives", norm == null ? "" : Integer.toString(norm.executives()));
        data.put("assumed", norm == null ? "" : material.numbers.list(assumed(norm)));
        data.put("gapassumed", norm == null ? "" : material.numbers.list(gapAssumed(norm)));
        data.put("compared", norm != null && norm.compares() ? "yes" : "");
        return data;
    }

    boolean compares() {
        return norm != null && norm.compares();
    }

    /** Where the theme stands among executives, a sentence for each view that the norm can place. */
    List<String> standings(Theme theme) {
        if (norm == null) {
            return List.of();
        }
        Map<String, Standing> standings = norm.themes().stream()
                .filter(one -> one.id().equals(theme.id()))
                .findFirst()
                .map(ThemeNorm::standings)
                .orElse(Map.of());
        List<String> sentences = new ArrayList<>();
        if (standings.containsKey(NormUse.OTHERS)) {
            sentences.add(sentence(texts.label("standing.others"), at(standings, NormUse.OTHERS)));
        }
        material.anonymous().stream()
                .filter(perspective -> standings.containsKey(perspective.id()))
                .forEach(perspective -> sentences.add(sentence(perspective.label(), at(standings, perspective.id()))));
        return sentences;
    }

    private String sentence(String view, Standing standing) {
        return switch (standing) {
            case Standing.AtPercentile at ->
                texts.label(
                        "standing.percentile",
                        view,
                        at.executives(),
                        Math.round(at.percentile()),
                        Math.round(at.range().low()),
                        Math.round(at.range().high()));
            case Standing.InBand in ->
                in.low() == in.high()
                        ? texts.label("standing.band", view, in.executives(), word(in.band()))
                        : texts.label(
                                "standing.band.range",
                                view,
                                in.executives(),
                                word(in.band()),
                                word(in.low()),
                                word(in.high()));
        };
    }

    private String word(Band band) {
        return texts.label("standing.word." + band.name().toLowerCase(Locale.ROOT));
    }

    private List<String> assumed(NormUse norm) {
        return titles(norm.themes().stream()
                .filter(theme -> theme.spreads().values().stream().anyMatch(used -> used.basis() == Basis.ASSUMED))
                .toList());
    }

    private List<String> gapAssumed(NormUse norm) {
        return titles(norm.themes().stream()
                .filter(theme -> theme.gap().basis() == Basis.ASSUMED)
                .toList());
    }

    private List<String> titles(List<ThemeNorm> which) {
        List<String> ids = which.stream().map(ThemeNorm::id).toList();
        return material.questionnaire.themes().stream()
                .filter(theme -> ids.contains(theme.id()))
                .map(theme -> UserText.line(theme.title()))
                .toList();
    }

    private static Standing at(Map<String, Standing> standings, String key) {
        return Objects.requireNonNull(standings.get(key));
    }
}
