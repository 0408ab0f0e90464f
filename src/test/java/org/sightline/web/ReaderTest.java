package org.sightline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.system.Message;
import org.sightline.system.Texts;

/** Every page speaks the first language that its reader prefers and that there is; {@code eo} is there in tests alone. */
@QuarkusTest
class ReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eo|eo",
                "eo-XX, en;q=0.5|eo",
                "ja, eo;q=0.3, en;q=0.9|en",
                "ja;q=0.9, eo;q=0.3|eo",
                "ja|en",
                "*|en",
                "'../../etc;q=x, ;;=,'|en",
                "''|en",
            })
    void isAnsweredInAKnownLanguage(String accepted, String language) {
        for (String path : new String[] {"/nothing/here", "/a%2fb"}) {
            var page = given().urlEncodingEnabled(false)
                    .header("Accept-Language", accepted)
                    .get(path)
                    .asString();
            assertThat(page).as(path).contains("<html lang=\"" + language + "\">");
            assertThat(page.contains("<h1>[eo] ")).as(path).isEqualTo(language.equals("eo"));
        }
    }

    @Test
    void hearsWhatWasDoneInTheSameLanguage() {
        var said = given().redirects().follow(false).get("/probe/say");
        assertThat(given().cookies(said.cookies())
                        .header("Accept-Language", "eo")
                        .get("/probe/said")
                        .asString())
                .isEqualTo("[eo] Saved.");
        assertThat(given().cookies(said.cookies()).get("/probe/said").asString())
                .isEqualTo("Saved.");
    }

    @Test
    void readsDaysAsTheLanguageWritesThem() {
        Message message = Message.of("rater.from.day", LocalDate.of(2026, 3, 12));
        assertThat(Texts.in(Texts.DEFAULT).of(message)).contains("12 March 2026");
        Instant noon = Instant.parse("2026-03-12T12:05:00Z");
        assertThat(TextExtension.moment(Locale.ENGLISH, noon, ZoneId.of("Europe/Berlin")))
                .isEqualTo("12 March 2026, 13:05");
        assertThat(TextExtension.moment("eo", noon, ZoneId.of("UTC"))).isEqualTo("2026-03-12 12:05");
    }

    @Test
    void keepsTheLanguageThatWasChosen() {
        var chosen = given().get("/sign-in?language=eo");
        assertThat(chosen.asString()).contains("<html lang=\"eo\">").contains("href=\"?language=en\"");
        assertThat(given().cookies(chosen.cookies()).get("/sign-in").asString()).contains("<html lang=\"eo\">");
        assertThat(given().cookies(chosen.cookies()).get("/sign-in?language=en").asString())
                .contains("<html lang=\"en\">");
    }

    @Test
    void leavesAsideALanguageThatIsNotThere() {
        var page = given().get("/sign-in?language=../../etc");
        assertThat(page.asString()).contains("<html lang=\"en\">");
        assertThat(page.cookies().keySet()).noneMatch(name -> name.endsWith("language"));
    }

    @Test
    void saysInTheDefaultLanguageWhatIsNotTranslatedYet() {
        assertThat(Texts.in(Locale.of("eo")).of("account.mail.subject"))
                .isEqualTo(Texts.in(Texts.DEFAULT).of("account.mail.subject"));
    }

    @Test
    void choosesAmongTheLanguagesThatThereAre() {
        assertThat(Texts.languages()).contains("en", "eo");
    }
}
