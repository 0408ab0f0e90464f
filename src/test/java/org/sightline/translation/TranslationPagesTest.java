package org.sightline.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sightline.system.Texts;

/** The test has one language of a few texts beside the shipped ones. */
@QuarkusTest
class TranslationPagesTest {
    @Inject
    Translations translations;

    @Test
    void listsWhatIsSaidInEnglishStill() {
        Translation half = translations.all().stream()
                .filter(one -> one.tag().equals("eo"))
                .findFirst()
                .orElseThrow();
        assertThat(half.complete()).isFalse();
        assertThat(half.missing())
                .contains(new Translation.Missing(
                        "texts/eo/account.properties",
                        "mail.subject",
                        Texts.in(Texts.DEFAULT).pattern("account", "mail.subject")))
                .noneMatch(one -> one.file().equals("texts/eo/web.properties")
                        && one.key().equals("skip"))
                .contains(new Translation.Missing("eo/labels.properties", "contents", "In this report"))
                .contains(new Translation.Missing("eo/summary.md", "", ""));
        assertThat(half.questionnaires()).contains("Executive questionnaire");
        assertThat(half.done() + half.missing().size()).isEqualTo(half.texts());
    }
}
