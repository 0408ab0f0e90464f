package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Released;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Findings;
import org.sightline.report.Block.Section;
import org.sightline.scoring.Scorecard;

class ReportTreeTest {
    @Test
    void saysAllOfIt() throws Exception {
        assertThat(TreeText.of(ReportTree.of(Examples.standard()))).isEqualTo(resource("standard.txt"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BRIEF", "ANNEX"})
    void saysAllOfTheOtherDocuments(Document document) throws Exception {
        ReportInput standard = Examples.standard();
        assertThat(TreeText.of(ReportTree.of(standard.with(standard.facts().as(document)))))
                .isEqualTo(resource(document.id() + ".txt"));
    }

    @Test
    void tooFewAnswersMakeALetterAndNothingElse() {
        List<Block> tree = ReportTree.of(Examples.tooFew());
        assertThat(tree).singleElement().isInstanceOf(Section.class);
        assertThat(TreeText.of(tree))
                .contains("Fewer than 4 of the people", "Jonas Weber", "Miriam Okafor")
                .doesNotContainPattern("\\d\\.\\d");
    }

    @Test
    void anIdentifiedSupervisorAloneIsNoReport() {
        Scorecard scorecard = new Example("Jonas Weber", Policy.withMinimum(4))
                .group(
                        new org.sightline.anonymity.Group(
                                "current_supervisor",
                                List.of(org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR),
                                1,
                                true),
                        2,
                        2,
                        2,
                        2,
                        2)
                .scorecard();
        String text = TreeText.of(ReportTree.of(Examples.input(scorecard, ReportFacts.of(scorecard))));
        assertThat(text).contains("Too few answers").doesNotContain("Current supervisor", "2.0");
    }

    @Test
    void everyNumberInTheSummaryIsInTheScorecard() {
        for (ReportInput input : List.of(Examples.standard(), Examples.minimal(), Examples.large())) {
            Set<String> known = numbers(input);
            for (Finding finding : findings(ReportTree.of(input))) {
                Matcher number = Pattern.compile("\\d\\.\\d").matcher(finding.text());
                while (number.find()) {
                    assertThat(known).as(finding.text()).contains(number.group());
                }
            }
        }
    }

    @Test
    void everyFindingNamesItsRuleAndLeadsToASection() {
        List<Block> tree = ReportTree.of(Examples.standard());
        List<String> anchors = tree.stream()
                .filter(Section.class::isInstance)
                .map(block -> ((Section) block).id())
                .toList();
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(findings(tree)).hasSizeGreaterThan(5).allSatisfy(finding -> {
            assertThat(finding.sentence().rule()).matches("(strength|conversation|difference)\\.[a-z]+");
            assertThat(anchors).contains(finding.anchor());
        });
    }

    @Test
    void saysThatValuesAreAssumedWithoutANorm() {
        assertThat(TreeText.of(ReportTree.of(Examples.standard())))
                .contains("The grey bars are wide on purpose.", "an assumed value until enough reports exist.")
                .contains("nothing in it was made to compare you with other people")
                .doesNotContain("norm, version", "compared with", "What is usual is not a goal");
    }

    @Test
    void saysWhichNormItWasMeasuredWithAndWhereThemesStand() {
        assertThat(TreeText.of(ReportTree.of(Examples.normed())))
                .contains(
                        "estimated from the answers about 140 executives (norm, version 3); for Building and leading a"
                                + " team it is still assumed, and wide on purpose.")
                .contains(
                        "estimated from the answers about 140 executives (norm, version 3); for Building and leading a"
                                + " team it is still an assumed value.")
                .contains("The words for differences between you and others use how far executives and others usually"
                        + " differ, by the same norm.")
                .contains(
                        "All others together: about 23 of 100 executives are rated lower on this theme (likely range 9"
                                + " to 41; compared with 140 executives).")
                .contains("All others together: as usual on this theme, compared with 90 executives (likely range: as"
                        + " usual to higher than usual).")
                .contains("it does so to show what is usual, not to rank anybody", "What is usual is not a goal.")
                .doesNotContain("nothing in it was made to compare", "wide on purpose. How far");
    }

    @Test
    void numbersAndValuesStandTogether() {
        String text = TreeText.of(ReportTree.of(Examples.standard()));
        int numbers = text.indexOf("Reaches the numbers they are accountable for |");
        int values = text.indexOf("Acts on the organisation's stated values", numbers);
        assertThat(numbers).isPositive();
        assertThat(text.substring(numbers, values).lines().count()).isEqualTo(2);
    }

    @Test
    void saysWhyWithoutSelfAssessmentAndCommentsThereIsNothing() {
        String text = TreeText.of(ReportTree.of(Examples.minimal()));
        assertThat(text)
                .contains("You did not answer the questions about yourself", "There are no comments to show")
                .doesNotContain("invited", "Your coach’s reading", "All others |");
    }

    @Test
    void refusesAScorecardOfAnotherQuestionnaire() {
        Scorecard ana = Examples.ana();
        Scorecard foreign = new Scorecard(
                ana.executive(),
                "another",
                ana.questionnaireVersion(),
                ana.policy(),
                ana.groups(),
                ana.items(),
                ana.themes(),
                ana.comments());
        assertThatThrownBy(() -> Examples.input(foreign, ReportFacts.of(foreign)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another");
    }

    private static List<Finding> findings(List<Block> tree) {
        return tree.stream()
                .filter(Section.class::isInstance)
                .flatMap(block -> ((Section) block).blocks().stream())
                .filter(Findings.class::isInstance)
                .flatMap(block -> ((Findings) block).findings().stream())
                .toList();
    }

    private static Set<String> numbers(ReportInput input) {
        Numbers written = new Numbers(ReportTexts.in(java.util.Locale.ENGLISH));
        Set<String> numbers = new HashSet<>();
        input.scorecard()
                .items()
                .forEach(item -> item.groups().values().stream()
                        .filter(value -> !(value instanceof Released.Nothing))
                        .forEach(value -> numbers.add(written.released(value).substring(0, 3))));
        input.scorecard().themes().forEach(theme -> {
            theme.groups().values().forEach(group -> numbers.add(written.one(group.mean())));
            if (theme.self() != null) {
                numbers.add(written.one(theme.self()));
            }
            if (theme.others() != null) {
                numbers.add(written.one(theme.others().mean()));
                numbers.add(written.one(theme.others().interval80().low()));
                numbers.add(written.one(theme.others().interval80().high()));
            }
        });
        return numbers;
    }

    static String resource(String name) throws Exception {
        try (InputStream file = Objects.requireNonNull(ReportTreeTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
