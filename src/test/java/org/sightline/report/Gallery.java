package org.sightline.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.scoring.Scorecard;

/** Writes samples of reports about people who do not exist, to look at their pages: {@code make sample-report}. */
final class Gallery {
    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        Gallery gallery = new Gallery(Files.createDirectories(Path.of(arguments[0])));
        ReportInput typical = Examples.standard();
        for (Document document : Document.values()) {
            gallery.write(
                    "typical-" + document.id(), with(typical, typical.facts().as(document)));
        }
        gallery.write("typical-letter-paper", with(typical, typical.facts().on(Paper.LETTER, Locale.ENGLISH)));
        gallery.write(
                "typical-copy", with(typical, typical.facts().copyFor("Miriam Okafor", LocalDate.of(2026, 11, 2))));
        gallery.write("one-group", Examples.minimal());
        gallery.write("too-few", Examples.tooFew());
        gallery.write("six-groups", Examples.large());
        gallery.write("unanimous", unanimous());
        gallery.write("right-to-left", rightToLeft());
        gallery.write("huge", LayoutIT.extreme());
        for (String language : List.of("de", "fr", "es")) {
            Locale locale = Locale.of(language);
            gallery.write(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), in(locale, typical));
        }
        gallery.write("branded", with(typical, typical.facts().branded(new Brand("#7a1f4d", logo()))));
    }

    private void write(String name, ReportInput input) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), ReportDocuments.pdf(input));
    }

    private static ReportInput with(ReportInput input, ReportFacts facts) {
        return new ReportInput(input.scorecard(), input.questionnaire(), facts);
    }

    /** Everybody gives the best answer to everything. */
    private static ReportInput unanimous() {
        Scorecard scorecard = new Example("Tomas Berg", Policy.withMinimum(4))
                .group(group("direct_reports", 7, Relationship.CURRENT_DIRECT_REPORT), 5, 5, 5, 5, 5)
                .group(group("peer", 5, Relationship.PEER), 5, 5, 5, 5, 5)
                .scorecard();
        return Examples.input(scorecard, ReportFacts.of(scorecard));
    }

    private static ReportInput rightToLeft() {
        Scorecard scorecard = new Example("שירה כהן", Policy.withMinimum(4))
                .group(group("direct_reports", 7, Relationship.CURRENT_DIRECT_REPORT), 4.2, 3.5, 3.2, 2.7, 4.3)
                .group(group("peer", 5, Relationship.PEER), 3.1, 3.2, 2.6, 2.1, 3.4)
                .comments(
                        "O1", "direct_reports", "היא מקשיבה היטב (meeting 3) ואומרת את האמת.", "She listens. היא מחכה.")
                .scorecard();
        return Examples.input(
                scorecard,
                ReportFacts.of(scorecard).in("מרים לוי", "قسم التطوير", "תוכנית 2026", LocalDate.of(2026, 10, 30)));
    }

    private static ReportInput in(Locale locale, ReportInput typical) {
        Questionnaire translated = QuestionnaireLibrary.load(Optional.empty())
                .find("executive-360", locale)
                .orElseThrow();
        return new ReportInput(typical.scorecard(), translated, typical.facts().on(Paper.A4, locale));
    }

    private static byte[] logo() throws IOException {
        BufferedImage image = new BufferedImage(420, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0x7A1F4D));
        graphics.fillOval(0, 10, 100, 100);
        graphics.fillOval(80, 10, 100, 100);
        graphics.fillRoundRect(210, 30, 200, 20, 20, 20);
        graphics.fillRoundRect(210, 70, 140, 20, 20, 20);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static Group group(String id, int raters, Relationship relationship) {
        return new Group(id, List.of(relationship), raters, false);
    }
}
