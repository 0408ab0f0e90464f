package org.sightline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Evidence;
import org.sightline.engagement.EvidenceSource;
import org.sightline.system.Sha256;
import org.sightline.system.Texts;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Figures as something an insight can rest on, each with what is known of values. */
@ApplicationScoped
class FigureEvidence implements EvidenceSource {
    private static final int OF_NAME = 16;

    private final FigureViews views;
    private final Viewer viewer;
    private final Reader reader;

    FigureEvidence(FigureViews views, Viewer viewer, Reader reader) {
        this.views = views;
        this.viewer = viewer;
        this.reader = reader;
    }

    @Override
    public String source() {
        return "figure";
    }

    @Override
    public List<Evidence> of(Engagement engagement) {
        Texts texts = reader.texts();
        List<Evidence> all = new ArrayList<>();
        for (Beside beside : views.all(engagement, viewer.accountId())) {
            for (Figure figure : beside.figures()) {
                String id = beside.period() + "." + Sha256.hex(figure.name()).substring(0, OF_NAME);
                all.add(new Evidence(source(), id, title(texts, beside, figure), beside.valuesIn(texts)));
            }
        }
        return List.copyOf(all);
    }

    private static String title(Texts texts, Beside beside, Figure figure) {
        BigDecimal actual = figure.actual();
        String target = FigureWords.amount(texts, figure.target(), figure.unit());
        return actual == null
                ? texts.of("figure.evidence.open", figure.name(), target, beside.from(), beside.to())
                : texts.of(
                        "figure.evidence",
                        figure.name(),
                        FigureWords.amount(texts, actual, figure.unit()),
                        target,
                        beside.from(),
                        beside.to());
    }
}
