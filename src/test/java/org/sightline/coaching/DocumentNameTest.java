package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.report.Document;
import org.sightline.system.Texts;

class DocumentNameTest {
    @Test
    void namesThePersonAndTheCampaign() {
        assertThat(disposition("Ana Ruiz", "Spring 2026"))
                .isEqualTo("attachment; filename=\"Feedback report Ana Ruiz - Spring 2026.pdf\"; "
                        + "filename*=UTF-8''Feedback%20report%20Ana%20Ruiz%20-%20Spring%202026.pdf");
    }

    @Test
    void keepsLettersOfOtherScripts() {
        assertThat(disposition("Zoë Šćepanović 李", "Été"))
                .contains("filename=\"Feedback report Zoe Scepanovic _ - Ete.pdf\"")
                .contains("filename*=UTF-8''Feedback%20report%20Zo%C3%AB%20%C5%A0%C4%87epanovi%C4%87%20%E6%9D%8E");
    }

    @Test
    void letsNothingOutOfTheQuotesOrTheFolder() {
        String disposition = disposition("../../etc\\x\"; filename=\"evil.exe\r\nX: y\u202Efdp", "a/b:c*?<>|");
        assertThat(disposition).doesNotContain("\r", "\n", "\\", "/", "evil.exe\"", "*?", "\u202E");
        assertThat(disposition.chars().filter(c -> c == '"').count()).isEqualTo(2);
    }

    @Test
    void staysShort() {
        assertThat(new String(disposition("\uD83D\uDE00".repeat(200), "x")).length())
                .isLessThan(1600);
        assertThat(DocumentName.of(file("n".repeat(80), "c".repeat(120)), Document.FULL, Texts.in(Texts.DEFAULT))
                        .text())
                .hasSize(104)
                .endsWith(".pdf");
    }

    private static String disposition(String name, String campaign) {
        return DocumentName.of(file(name, campaign), Document.FULL, Texts.in(Texts.DEFAULT))
                .disposition();
    }

    private static ExecutiveFile file(String name, String campaign) {
        UUID id = new UUID(0, 1);
        return new ExecutiveFile(
                id,
                name,
                "a@example.com",
                id,
                "Coach",
                id,
                "Org",
                id,
                campaign,
                "SEALED",
                4,
                LocalDate.of(2026, 2, 20),
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Locale.ENGLISH,
                new ExecutiveFile.Course(null, null, null, null, false, null, null),
                true,
                false,
                false);
    }
}
