package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Owner;
import org.sightline.anonymity.Relationship;
import org.sightline.engagement.EngagementScenario;
import org.sightline.interview.InterviewScenario;

/** That a coach would like to talk is one line, the same for everybody, and nothing else of a rater's pages changes. */
@QuarkusTest
class TalkLineTest {
    @Inject
    Survey survey;

    @Inject
    EngagementScenario engagements;

    @Inject
    InterviewScenario interviews;

    /** Showing it to those who have sent only turns this red. */
    @Test
    void isTheSameForAllWhateverTheyDo() {
        Survey.Running running = survey.running();
        UUID executive = survey.executive(running, "Ana Ruiz");
        UUID person = UUID.fromString(Owner.value("select person_id from executive where id = '" + executive + "'"));
        UUID engagement = UUID.fromString(engagements
                .of(running.organisation(), person, running.coach(), running.coach(), "Ana")
                .get("engagement"));
        List<Map<String, Browser>> raters = new ArrayList<>();
        for (String does : List.of("nothing", "declines", "sends")) {
            Survey.Link link = survey.link(running, "Rater who " + does);
            UUID nomination = survey.asked(link, executive, Relationship.PEER);
            Browser rater = new Browser();
            rater.submit(rater.open(link.path()), link.path(), Map.of("act", "start"));
            String address = "/answers/" + nomination;
            if (does.equals("declines")) {
                rater.submit(rater.open(address + "/decline"), address + "/decline", Map.of());
            } else if (does.equals("sends")) {
                rater.submit(rater.open(address + "/r"), address + "/r", Map.of("R1", "4", "act", "next"));
                rater.submit(rater.open(address + "/check"), address + "/send", Map.of());
            }
            raters.add(Map.of(address, rater));
        }
        Survey.Link own = survey.link(running, "Ana Ruiz herself");
        survey.asked(own, executive, Relationship.SELF);
        Browser ana = new Browser();
        ana.submit(ana.open(own.path()), own.path(), Map.of("act", "start"));

        List<List<String>> before = raters.stream().map(TalkLineTest::pages).toList();
        String door = interviews.shown(engagement);
        List<List<String>> after = raters.stream().map(TalkLineTest::pages).toList();
        Set<String> added = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            List<String> more = new ArrayList<>(after.get(i));
            before.get(i).forEach(line -> assertThat(more.remove(line)).as(line).isTrue());
            added.addAll(more);
            assertThat(more).hasSizeBetween(1, 2); // the hub, and the page of whoever sent or declined
        }
        assertThat(added).hasSize(1).allSatisfy(line -> assertThat(line).contains(door, "Ines Coach", "Ana Ruiz"));
        assertThat(ana.open("/answers").answer().body()).doesNotContain(door);
        // whoever opens it as a rater finds what everybody finds
        Browser sender = raters.getLast().values().iterator().next();
        assertThat(lines(sender.open(door))).isEqualTo(lines(new Browser().open(door)));
        survey.end(running);
    }

    private static List<String> pages(Map<String, Browser> rater) {
        List<String> lines = new ArrayList<>();
        rater.forEach((address, browser) -> {
            lines.addAll(lines(browser.open("/answers")));
            lines.addAll(lines(browser.open(address)));
        });
        return lines;
    }

    private static List<String> lines(Page page) {
        return page.answer()
                .body()
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toList());
    }
}
