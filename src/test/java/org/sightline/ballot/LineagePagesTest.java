package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;

/** The page on which past reports may say what they went on to do. */
@QuarkusTest
class LineagePagesTest {
    @Inject
    Survey survey;

    @Inject
    Papers papers;

    private Survey.Running running;
    private Survey.Link link;
    private UUID nomination;
    private String address;

    @BeforeEach
    void begin() {
        running = survey.running();
        link = survey.link(running, "Tom Berg");
        nomination = survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.PAST_DIRECT_REPORT);
        address = "/answers/" + nomination;
    }

    @AfterEach
    void end() {
        survey.end(running);
    }

    @Test
    void followsTheQuestionsAndIsKeptWithThem() {
        PlainBrowser browser = answered();
        assertThat(browser.heading()).isEqualTo("What you went on to do");
        assertThat(browser.text())
                .contains("Only if at least 5 people", "I would rather not say", "None of these", "6 to 10 years ago");
        browser.press(
                "Save and continue",
                Map.of("when", "up-to-10", "then.larger-role", "yes", "then.developed-others", "yes"));
        assertThat(browser.address()).isEqualTo(address + "/check");
        assertThat(browser.text()).contains("What you went on to do said");
        assertThat(said())
                .contains(new Lineage(
                        LineagePeriod.UP_TO_10,
                        Set.of(LineageStatement.LARGER_ROLE, LineageStatement.DEVELOPED_OTHERS),
                        false));
        // another device finds it as it is, and "rather not" takes it away
        PlainBrowser phone = new PlainBrowser().open(link.path()).press("Start").open(address + "/lineage");
        assertThat(phone.page().select("input[checked]").eachAttr("value")).containsExactly("up-to-10", "yes", "yes");
        phone.press("Save and continue", Map.of("when", "-"));
        assertThat(said()).isEmpty();
        assertThat(phone.text()).contains("What you went on to do not said");
        phone.press("Send");
        assertThat(ballot().isSent()).isTrue();
    }

    @Test
    void canBePassedOver() {
        PlainBrowser browser = answered().press("Save and continue");
        assertThat(browser.address()).isEqualTo(address + "/check");
        assertThat(said()).isEmpty();
        assertThat(browser.page().select("p.back a").attr("href")).isEqualTo(address + "/lineage");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTicked() {
        PlainBrowser browser = answered().press("Save and continue", Map.of("then.new-field", "yes"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Choose when you last worked together");
        assertThat(browser.page().select("input[name=then.new-field]").hasAttr("checked"))
                .isTrue();
        browser.open(address + "/lineage").press("Save and continue", Map.of("when", "longer"));
        assertThat(browser.text()).contains("Tick what has come true since");
        browser.open(address + "/lineage")
                .press("Save and continue", Map.of("when", "longer", "then.none", "yes", "then.new-field", "yes"));
        assertThat(browser.text()).contains("Either some of it holds or none of it.");
        browser.open(address + "/lineage").press("Save and continue", Map.of("when", "longer", "then.none", "yes"));
        assertThat(said()).contains(new Lineage(LineagePeriod.LONGER, Set.of(), true));
    }

    @Test
    void isForPastReportsAlone() {
        Survey.Link other = survey.link(running, "Eva Lind");
        UUID peer = survey.asked(other, survey.executive(running, "Ben Ode"), Relationship.PEER);
        PlainBrowser browser =
                new PlainBrowser().open(other.path()).press("Start").open("/answers/" + peer + "/r");
        AnsweringTest.answered(browser).press("Save and continue");
        assertThat(browser.address()).isEqualTo("/answers/" + peer + "/check");
        assertThat(browser.text()).doesNotContain("went on to do");
        assertThat(browser.open("/answers/" + peer + "/lineage").status()).isEqualTo(404);
    }

    /** What is said is too short to make a ballot longer than another. */
    @Test
    void leavesTheLengthOfABallotAlone() {
        Answers answers = Answers.NONE.shown(Showing.MIXED).rated(Map.of("R1", 4));
        Ballot without = Ballot.EMPTY.write(draft -> answers).orElseThrow();
        Ballot with = Ballot.EMPTY
                .write(draft -> answers.worded(
                        new Lineage(LineagePeriod.UP_TO_10, Set.of(LineageStatement.values()), false).words()))
                .orElseThrow();
        int more = BallotCodec.encode(with).length - BallotCodec.encode(without).length;
        assertThat(more).isBetween(60, 128);
        assertThat(answers.worded(Map.of(Lineage.WHEN, "longer")).silent()).isTrue();
        assertThat(answers.worded(Map.of("O1", "Listens.")).silent()).isFalse();
    }

    private PlainBrowser answered() {
        PlainBrowser browser =
                new PlainBrowser().open(link.path()).press("Start").open(address + "/r");
        return AnsweringTest.answered(browser).press("Save and continue", Map.of("O1", "Listens."));
    }

    private Ballot ballot() {
        return papers.find(new RaterSession(running.id(), link.invitation(), 1), nomination)
                .orElseThrow()
                .ballot();
    }

    private Optional<Lineage> said() {
        return Lineage.said(ballot().writing().words());
    }
}
