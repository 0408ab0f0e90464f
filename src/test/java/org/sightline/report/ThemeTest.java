package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reports in a customer's colours and fonts, and with an organisation's logo. */
class ThemeTest {
    @TempDir
    Path folder;

    @AfterEach
    void end() {
        OwnTexts.useNone();
    }

    @Test
    void changesColoursFontsAndLogoAndStaysConformant() throws Exception {
        Files.writeString(
                folder.resolve("theme.properties"),
                "accent=#7A1F14\npeers=#006644\nfont.title=title.ttf\nlogo=logo.png\n");
        try (InputStream font = ThemeTest.class.getResourceAsStream("/fonts/NotoSans-Regular.ttf")) {
            Files.write(folder.resolve("title.ttf"), font.readAllBytes());
        }
        Files.write(folder.resolve("logo.png"), logo());
        byte[] before = ReportDocuments.pdf(Examples.standard());
        assertThat(OwnTexts.use(folder)).isEmpty();
        byte[] pdf = ReportDocuments.pdf(Examples.standard());
        assertThat(content(pdf)).contains(operators("#7A1F14"), operators("#006644"));
        assertThat(content(before)).contains(operators(Colours.ACCENT)).doesNotContain(operators("#7A1F14"));
        assertThat(content(pdf)).doesNotContain(operators(Colours.ACCENT));
        assertThat(pdf).isEqualTo(ReportDocuments.pdf(Examples.standard()));
        assertThat(ReportDocuments.html(Examples.standard()))
                .contains("#006644")
                .doesNotContain(Colours.GREEN);
        conforms(pdf);
    }

    @Test
    void wearsTheOrganisationsBrand() throws Exception {
        for (Document document : Document.values()) {
            ReportInput plain = Examples.standard();
            ReportInput branded = plain.with(plain.facts().as(document).branded(new Brand("#7a1f14", logo())));
            byte[] pdf = ReportDocuments.pdf(branded);
            assertThat(content(pdf)).doesNotContain(operators(Colours.ACCENT)).contains("Do");
            conforms(pdf);
        }
    }

    @Test
    void namesEveryFaultWithItsLine() throws Exception {
        Files.writeString(
                folder.resolve("theme.properties"),
                "accent=#FFDD00\nink=black\nfont.strong=missing.ttf\nlogo=../secret.png\nfont.title=text.ttf\ngold=#112233\n");
        Files.writeString(folder.resolve("text.ttf"), "not a font");
        assertThat(OwnTexts.use(folder)).extracting(ReportFault::line).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(OwnTexts.use(folder))
                .extracting(ReportFault::message)
                .anyMatch(text -> text.contains("#FFDD00 has a contrast of 1.3 to white, 4.5 is needed"))
                .anyMatch(text -> text.contains("black is no colour"))
                .anyMatch(text -> text.contains("there is no file missing.ttf"))
                .anyMatch(text -> text.contains("lies outside the folder"))
                .anyMatch(text -> text.contains("no TrueType font"))
                .anyMatch(text -> text.contains("a theme has no \"gold\""));
        assertThat(content(ReportDocuments.pdf(Examples.standard()))).contains(operators(Colours.ACCENT));
    }

    /** A file that is no picture is passed over; whoever uploads one is told there. */
    @Test
    void passesOverALogoThatIsNone() {
        ReportInput plain = Examples.standard();
        assertThat(ReportDocuments.pdf(plain.with(plain.facts().branded(new Brand(null, new byte[] {1, 2, 3})))))
                .isEqualTo(ReportDocuments.pdf(plain));
    }

    private static void conforms(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertThat(Conformance.failures(pdf, flavour)).isEmpty();
        }
    }

    /** With transparency, as logos are. */
    private static byte[] logo() throws Exception {
        BufferedImage image = new BufferedImage(300, 90, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x7A1F14));
        graphics.fillOval(5, 5, 80, 80);
        graphics.setColor(new Color(0x80202020, true));
        graphics.fillRect(100, 25, 190, 40);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static String operators(String hex) {
        StringBuilder text = new StringBuilder();
        for (int at = 1; at < 7; at += 2) {
            text.append(org.openpdf.text.pdf.ByteBuffer.formatDouble(Integer.parseInt(hex, at, at + 2, 16) / 255.0))
                    .append(' ');
        }
        return text.append("rg").toString();
    }

    private static String content(byte[] pdf) throws Exception {
        StringBuilder all = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
