package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.PdfText;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What was shared of conversations, in the report. */
class ToldSectionsTest {
    private static final Told TOLD = new Told(
            List.of(
                    new Told.Mentioned("Theme One", true, false, List.of("Line A <b>", "Line B")),
                    new Told.Mentioned("Theme Two", false, true, List.of())),
            List.of(
                    new Told.Incident("Theme Three", true, "In one night.\n\nThey came."),
                    new Told.Incident("Theme One", false, "Word C.")));

    /** Every word of both sections; what comes from people is marked by capital letters in the list. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "en | What people said in conversations People who know you at work and came forward by themselves talked with Miriam Okafor. This is what several of them spoke of, in other words than theirs. Theme One · Strength Mentioned by a few Line A <b> Line B Theme Two · Could be better Mentioned by several It comes from conversations alone, with at least five people, and at least three of them spoke of each theme. Who they were and how many is printed nowhere. Please do not look for them. | Single situations What you did in one situation, and what came of it, often says more than marks do. Theme Three · Went well In one night. They came. Theme One · Could have gone better Word C. Each is known from at least two sources that do not depend on each other, and worded so that nobody is recognised. From whom it is known is printed nowhere.",
                "de | Was in Gesprächen gesagt wurde Menschen, die Sie bei der Arbeit kennen und sich von selbst meldeten, sprachen mit Miriam Okafor. Davon sprachen mehrere von ihnen, hier in anderen Worten als ihren. Theme One · Stärke Von einigen wenigen erwähnt Line A <b> Line B Theme Two · Könnte besser sein Von mehreren erwähnt Es stammt allein aus Gesprächen mit mindestens fünf Personen, und von jedem Thema sprachen mindestens drei von ihnen. Wer sie waren und wie viele, steht nirgends. Bitte suchen Sie nicht nach ihnen. | Einzelne Situationen Was Sie in einer Situation taten und was daraus wurde, sagt oft mehr als Werte. Theme Three · Ging gut In one night. They came. Theme One · Hätte besser gehen können Word C. Jede ist aus mindestens zwei Quellen bekannt, die nicht voneinander abhängen, und so gesagt, dass niemand zu erkennen ist. Von wem sie bekannt ist, steht nirgends.",
                "fr | Ce qui a été dit dans les entretiens Des personnes qui vous connaissent au travail et se sont présentées d’elles-mêmes ont parlé avec Miriam Okafor. Voici ce que plusieurs d’entre elles ont évoqué, en d’autres mots que les leurs. Theme One · Point fort Évoqué par quelques-uns Line A <b> Line B Theme Two · Pourrait être mieux Évoqué par plusieurs Tout vient des seuls entretiens, avec cinq personnes au moins, et trois d’entre elles au moins ont parlé de chaque thème. Qui elles étaient et combien n’est écrit nulle part. Ne les cherchez pas. | Situations particulières Ce que vous avez fait dans une situation, et ce qui en est résulté, en dit souvent plus que des notes. Theme Three · S’est bien passé In one night. They came. Theme One · Aurait pu mieux se passer Word C. Chacune est connue d’au moins deux sources qui ne dépendent pas l’une de l’autre, et dite de façon que personne ne soit reconnu. De qui on la tient n’est écrit nulle part.",
                "es | Lo que se dijo en las conversaciones Personas que le conocen en el trabajo y se ofrecieron por sí mismas hablaron con Miriam Okafor. Esto es lo que mencionaron varias de ellas, con otras palabras que las suyas. Theme One · Punto fuerte Mencionado por unas pocas personas Line A <b> Line B Theme Two · Podría ser mejor Mencionado por varias personas Procede solo de conversaciones con al menos cinco personas, y al menos tres de ellas hablaron de cada tema. Quiénes eran y cuántas no está escrito en ninguna parte. No las busque. | Situaciones concretas Lo que usted hizo en una situación, y lo que resultó de ello, dice a menudo más que los valores. Theme Three · Fue bien In one night. They came. Theme One · Pudo ir mejor Word C. Cada una se conoce por al menos dos fuentes que no dependen entre sí y está dicha de modo que nadie sea reconocido. Por quién se sabe no está escrito en ninguna parte."
            })
    void saysAllOfItAndNothingMore(String language, String interviews, String incidents) throws Exception {
        ReportInput input = told(TOLD, Locale.of(language));
        String web = Jsoup.parse(ReportDocuments.htmlOf(input, "interviews")).text();
        assertThat(web).isEqualTo(interviews);
        assertThat(Jsoup.parse(ReportDocuments.htmlOf(input, "incidents")).text())
                .isEqualTo(incidents);
        byte[] pdf = ReportDocuments.pdf(input);
        String printed = PdfText.of(pdf).replaceAll("\\s+", " ");
        for (String section : List.of(interviews, incidents)) {
            for (String word : section.split(" ")) {
                assertThat(printed).contains(word);
            }
        }
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            assertThat(Conformance.failures(pdf, flavour)).isEmpty();
        }
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/told-" + language + ".pdf"), pdf);
    }

    /** Where nothing was shared not a byte is different, and one of the two stands without the other. */
    @Test
    void leavesReportsWithoutItAlone() {
        ReportInput plain = Examples.standard();
        ReportInput none = plain.with(plain.facts().telling(Told.NONE));
        assertThat(ReportDocuments.pdf(none)).isEqualTo(ReportDocuments.pdf(plain));
        assertThat(ids(none)).doesNotContain("interviews", "incidents");
        assertThat(ids(told(new Told(TOLD.themes(), List.of()), Locale.ENGLISH)))
                .contains("interviews")
                .doesNotContain("incidents");
        assertThat(ids(told(TOLD, Locale.ENGLISH))).containsSubsequence("comments", "interviews", "incidents", "plan");
    }

    private static List<String> ids(ReportInput input) {
        return ReportDocuments.sections(input).stream().map(Part::id).toList();
    }

    private static ReportInput told(Told told, Locale language) {
        ReportInput plain = Examples.standard();
        return plain.with(plain.facts().telling(told).on(Paper.A4, language));
    }
}
