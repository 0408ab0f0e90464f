package org.sightline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.engagement.CoachedPair;
import org.sightline.engagement.Engagements;
import org.sightline.engagement.Evidence;

/** Assessment centres as coach and executive live with them. */
@QuarkusTest
class AssessmentCentreTest {
    @Inject
    Logins logins;

    @Inject
    Engagements engagements;

    @Inject
    SimulatedEvidence evidence;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private CoachedPair pair;
    private Browser coach;
    private Browser executive;
    private String engagement;
    private String own;

    @BeforeEach
    void begin() {
        pair = CoachedPair.of(logins, tag);
        coach = pair.coach();
        executive = pair.executive();
        engagement = pair.page();
        own = pair.own();
    }

    @Test
    void saysWhatIsMissing() {
        String centres = engagement + "/centres";
        Page again = coach.submit(
                coach.open(centres + "/new"),
                centres,
                Map.of("dimensions", "Listening\nListening", "exercises", "a\nb\nc\nd\ne\nf\ng\nh\ni"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains(
                        "Give it a name.",
                        "Enter one to 8 lines; there are 9.",
                        "A line stands there twice.",
                        "Enter one to 8 lines; there are 0.");
        assertThat(again.document().expectFirst("#dimensions").val()).isEqualTo("Listening\nListening");
        assertThat(coach.open(centres).text()).contains("No assessment centre is noted yet.");
    }

    @Test
    void showsMeansAndAgreementAndToTheExecutiveNoSingleMark() {
        String page = noted();
        assertThat(coach.open(page).text()).contains("No observer’s marks are noted yet.");
        rate(page, 0, List.of("4", "3", "3", "5"));
        assertThat(coach.open(page).text()).contains("one observer only", "Marks of one observer.");
        assertThat(evidence()).isEmpty();
        rate(page, 1, List.of("4", "1", "3", ""));
        assertThat(coach.open(page).text())
                .contains(
                        "Listening 3.5 seen in 2 exercises lowest and highest exercise 1.0 apart close to each other",
                        "Deciding 3.5 seen in 2 exercises lowest and highest exercise 3.0 apart apart: ask what each saw",
                        "By chance alone 2 observers would be that close in 52 of 100 cells.",
                        "3, 1");
        assertThat(executive.open(own + "/centres/" + id(page)).text())
                .contains("simulated", "Listening 3.5", "What we make of it")
                .doesNotContain("3, 1", "Observer A", "Change the setting");
        assertThat(evidence())
                .extracting(Evidence::title, Evidence::detail)
                .containsExactly(
                        tuple("Listening, simulated (Development centre " + tag + ")", "Mean 3.5 of 5 in 2 exercises"),
                        tuple("Deciding, simulated (Development centre " + tag + ")", "Mean 3.5 of 5 in 2 exercises"));
        // reopened, the marks stand as they were given
        assertThat(coach.open(page + "/observers/1").document().select("select[name=rating]").stream()
                        .map(list -> list.expectFirst("option[selected]").val())
                        .toList())
                .containsExactly("4", "1", "3", "");
    }

    @Test
    void keepsTheShapeOnceThereAreMarks() {
        String page = noted();
        rate(page, 0, List.of("4", "3", "3", "5"));
        Page fewer = coach.submit(coach.open(page + "/settings"), page + "/settings", Map.of("exercises", "One"));
        assertThat(fewer.text()).contains("Marks are noted already for 2 lines; there are 1 now.");
        coach.submit(
                coach.open(page + "/settings"), page + "/settings", Map.of("exercises", "Appraisal\nNew board paper"));
        assertThat(coach.open(page).text()).contains("New board paper", "5.0");
        Page seen = coach.open(page + "/settings");
        coach.submit(coach.open(page + "/settings"), page + "/settings", Map.of("name", "First"));
        Page late = coach.submit(seen, page + "/settings", Map.of("name", "Second"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().expectFirst("#name").val()).isEqualTo("Second");
    }

    @Test
    void isNobodyElsesAndStaysAsItWasAfterTheEnd() {
        String page = noted();
        Browser other =
                logins.browser(logins.account("other-" + tag + "@example.com", pair.organisation(), Role.COACH));
        assertThat(other.ask(page).statusCode()).isEqualTo(404);
        assertThat(other.ask(page + "/observers/0").statusCode()).isEqualTo(404);
        assertThat(coach.ask(page + "/observers/2").statusCode()).isEqualTo(404);
        coach.choose(coach.open(page + "/settings"), page + "/settings", "share", List.of());
        assertThat(executive.ask(own + "/centres/" + id(page)).statusCode()).isEqualTo(404);
        coach.submit(coach.open(engagement), engagement + "/end", Map.of("sure", "on"));
        assertThat(coach.open(page).status()).isEqualTo(200);
        assertThat(coach.ask(page + "/settings").statusCode()).isEqualTo(404);
    }

    private List<Evidence> evidence() {
        return evidence.of(engagements.any(pair.id()).orElseThrow());
    }

    private String noted() {
        return coach.submit(
                        coach.open(engagement + "/centres/new"),
                        engagement + "/centres",
                        Map.of(
                                "name", "Development centre " + tag,
                                "heldOn", "2026-01-15",
                                "exercises", "Appraisal talk\nBoard paper",
                                "dimensions", "Listening\nDeciding",
                                "observers", "Observer A\nObserver B",
                                "conclusion", "Listens when prepared",
                                "share", "on"))
                .path();
    }

    private void rate(String page, int observer, List<String> marks) {
        String form = page + "/observers/" + observer;
        coach.choose(coach.open(form), form, "rating", marks);
    }

    private static String id(String page) {
        return page.replaceFirst(".*/", "");
    }
}
