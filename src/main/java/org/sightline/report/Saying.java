package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Why;

/** One sentence of a rule in the making: it keeps the figures that go into it, in their order. */
final class Saying {
    private final Material material;
    private final Rule rule;
    private final List<String> figures = new ArrayList<>();

    Saying(Material material, Rule rule) {
        this.material = material;
        this.rule = rule;
    }

    /** A figure, to be written into the sentence. */
    String figure(String printed) {
        figures.add(printed);
        return printed;
    }

    /** "peers (3.1)". */
    String said(Perspective perspective, String printed) {
        return material.texts.label("said", perspective.phrase(), figure(printed));
    }

    /**
     * @param subject the id of the theme or statement of which the rule speaks
     * @param why from which cells
     */
    Finding finding(String subject, String anchor, Why why, Object... arguments) {
        String text = material.texts.label("finding." + rule.id, arguments);
        return new Finding(new Sentence(rule.id + ":" + subject, rule.id, text, figures), anchor, why);
    }
}
