package org.sightline.report;

import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.norm.Basis;
import org.sightline.norm.Standing;
import org.sightline.questionnaire.Theme;
import org.sightline.scoring.NormUse;
import org.sightline.scoring.Scorecard;
import org.sightline.statistics.Interval;
import org.sightline.statistics.NormPosition.Band;

/** The reports that the tests print. */
final class Examples {
    static final String SNAPSHOT = "3f1c9ab2d7e84f60a5b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f50617";
    private static final String INTERPRETATION = """
            Ana, three things stand out when I read this beside our first conversation.

            People who reported to you trust you with bad news, and they say so in almost the same words. That is rare \
            in a turnaround, and you built it yourself.

            Your peers see something else: decisions that were open in the room are closed when they hear of them. You \
            told me that speed was the point. I would like to ask them together with you what it cost.

            And nobody doubts that you develop people. They wonder whether you let them go.""";

    private Examples() {}

    private static Group group(String id, int raters, org.sightline.anonymity.Relationship... relationships) {
        return new Group(id, List.of(relationships), raters, false);
    }

    /** Three groups and a supervisor who agreed to be shown. */
    static Scorecard ana() {
        return new Example("Ana Ruiz", Policy.withMinimum(4))
                .group(group("direct_reports", 7, CURRENT_DIRECT_REPORT, PAST_DIRECT_REPORT), 4.2, 3.5, 3.2, 2.7, 4.3)
                .group(new Group("current_supervisor", List.of(CURRENT_SUPERVISOR), 1, true), 4, 4, 3, 3, 4)
                .group(group("peer", 5, PEER), 3.1, 3.2, 2.6, 2.1, 3.4)
                .group(group("other_raters", 4, PAST_SUPERVISOR, OTHER), 4.5, 3.9, 3.6, 3.3, 4.5)
                .comments(
                        "O1",
                        "direct_reports",
                        "She asks what I would do, and then she waits. The waiting is the point.",
                        "Gave me the Lisbon project two years before I thought I was ready, and did not take it back when it got difficult.",
                        "I get feedback within a day, always on one thing I did. It took me a while to see how unusual that is.")
                .comments(
                        "O1",
                        "all",
                        "Good people want to work for her.",
                        "She reads drafts properly and says what is missing rather than rewriting them.",
                        "Opens doors for others without mentioning it.")
                .comments(
                        "O2",
                        "peer",
                        "Bring a decision to the table while it is still open. We tend to learn the outcome and then look for our part in it.",
                        "Say “I do not know yet” more often. [removed] would have told you the same.",
                        "Let the second-best idea run once in a while, if it is somebody else’s.")
                .comments(
                        "O4",
                        "all",
                        "When you are quiet in a meeting, everybody starts to guess. Say what you think, even if it is half a thought.",
                        "Your best people stay because of you. Some of them should have moved on by now.",
                        "You do not have to win every argument about method.")
                .scorecard();
    }

    static ReportInput standard() {
        Scorecard ana = ana();
        ReportFacts facts = ReportFacts.of(ana)
                .in("Miriam Okafor", "Calder & Voss", "Leadership programme 2026", LocalDate.of(2026, 10, 30))
                .answered(17, 21)
                .reviewed(ana.comments(), INTERPRETATION)
                .from(SNAPSHOT);
        return input(ana, facts);
    }

    /** The standard report, measured with a norm that lacks one theme's spread. */
    static ReportInput normed() {
        ReportInput standard = standard();
        List<NormUse.ThemeNorm> themes = new ArrayList<>();
        for (Theme theme : Example.QUESTIONNAIRE.themes()) {
            boolean assumed = theme.id().equals("T");
            Standing standing = theme.kind() == Theme.Kind.DEVELOPMENT
                    ? new Standing.InBand(Band.TYPICAL, Band.TYPICAL, Band.HIGH, 90)
                    : new Standing.AtPercentile(23, new Interval(8.5, 41), new Interval(15.2, 33.1), 140);
            themes.add(new NormUse.ThemeNorm(
                    theme.id(),
                    Map.of("peer", new NormUse.Used(assumed ? 0.75 : 0.55, assumed ? Basis.ASSUMED : Basis.SOURCE)),
                    new NormUse.Used(0.5, Basis.ALL),
                    Map.of(NormUse.OTHERS, standing)));
        }
        Scorecard ana = standard.scorecard();
        Scorecard normed = new Scorecard(
                ana.executive(),
                ana.questionnaireId(),
                ana.questionnaireVersion(),
                ana.policy(),
                ana.groups(),
                ana.items(),
                ana.themes(),
                ana.comments(),
                new NormUse(3, 140, SNAPSHOT, themes));
        return input(normed, standard.facts());
    }

    /** From files alone: one group, no self-assessment, nothing else known. */
    static ReportInput minimal() {
        Scorecard scorecard = new Example("B. Lindqvist", Policy.withMinimum(3))
                .group(group("other_raters", 3, CURRENT_DIRECT_REPORT, PEER), 3.4, 2.4, 4.9, 3.9, 1.2)
                .withoutSelf()
                .scorecard();
        return input(scorecard, ReportFacts.of(scorecard));
    }

    static ReportInput tooFew() {
        Scorecard scorecard = new Example("Jonas Weber", Policy.withMinimum(4)).scorecard();
        return input(
                scorecard,
                ReportFacts.of(scorecard)
                        .in("Miriam Okafor", "Calder & Voss", "Leadership programme 2026", LocalDate.of(2026, 10, 30)));
    }

    /** Six groups, sixty raters, two supervisors by name, a very long name. */
    static ReportInput large() {
        Scorecard scorecard = new Example(
                        "Maximiliane Alexandra von Hohenstein-Wittgenstein und zu Brackenthal-Oberlingen",
                        Policy.withMinimum(4))
                .group(group("current_direct_report", 14, CURRENT_DIRECT_REPORT), 4.1, 3.9, 3.0, 3.8, 4.4)
                .group(group("past_direct_report", 11, PAST_DIRECT_REPORT), 3.9, 3.7, 3.3, 3.4, 4.2)
                .group(new Group("current_supervisor_1", List.of(CURRENT_SUPERVISOR), 1, true), 4, 5, 3, 3, 4)
                .group(new Group("current_supervisor_2", List.of(CURRENT_SUPERVISOR), 1, true), 3, 4, 2, 3, 4)
                .group(group("past_supervisor", 4, PAST_SUPERVISOR), 3.6, 4.2, 3.5, 3.1, 3.9)
                .group(group("peer", 17, PEER), 3.6, 3.3, 2.5, 2.9, 3.6)
                .group(group("other", 12, OTHER), 4.7, 4.6, 4.8, 4.4, 4.9)
                .comments("O1", "peer", HOSTILE)
                .scorecard();
        return input(
                scorecard,
                ReportFacts.of(scorecard)
                        .in(
                                "Dr. Konstantina Papadopoulou-Christodoulakis",
                                "Überlandwerke Nordwest Beteiligungsgesellschaft",
                                "Executive development, second cohort",
                                LocalDate.of(2026, 10, 30))
                        .answered(60, 74));
    }

    static final String[] HOSTILE = {
        "<script>alert(1)</script> <img src=x onerror=alert(1)> </p></div><h1>big</h1> &amp; &lt;",
        "{config:x} {inject:csrf.token} ${java.home} {#if true}yes{/if} {executive.raw}",
        "# not a heading\n\n- not a list\n\n::: groups :::\n\n**not bold** [link](https://example.org) `code`",
        "She is great 👍🏽 👨‍👩‍👧 🇪🇺 ❤️ and 中文评论：她很会倾听。日本語もあります。",
        "הוא מקשיב היטב (meeting 3) ואומר את האמת.",
        "تستمع جيداً وتقول الحقيقة دائماً، even in English meetings.",
        "Žluťoučký kůň, Ἡ ἡγεσία της, Ако трябва да избера едно нещо",
        "\uFEFFBOM and \u202Eoverride\u202C and \u0007bell and \uE000private and zero\u200Bwidth",
        "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308 stacked marks",
        "x".repeat(700),
        "word ".repeat(900).strip(),
        "line one\nline two\n\n\n\n\nline three\ttab",
        "हिन्दी टिप्पणी और ไทย",
    };

    static ReportInput hostile() {
        Scorecard scorecard = new Example("O'Brien <b>*Ana*</b> {config:x} ::: & שלום", Policy.withMinimum(4))
                .group(group("direct_reports", 7, CURRENT_DIRECT_REPORT, PAST_DIRECT_REPORT), 4.2, 3.5, 3.2, 2.7, 4.3)
                .group(group("peer_and_others", 9, PEER, OTHER), 3.1, 3.2, 2.6, 2.1, 3.4)
                .comments("O1", "direct_reports", HOSTILE)
                .comments("O2", "all", HOSTILE)
                .scorecard();
        return input(
                scorecard,
                ReportFacts.of(scorecard)
                        .in("1. # Coach\n\n::: key :::", "_Org_ [x](y)", "{campaign} <i>", LocalDate.of(2026, 10, 30))
                        .reviewed(scorecard.comments(), String.join("\n\n", HOSTILE))
                        .on(Paper.LETTER, Locale.ENGLISH));
    }

    static ReportInput input(Scorecard scorecard, ReportFacts facts) {
        return new ReportInput(scorecard, Example.QUESTIONNAIRE, facts);
    }
}
