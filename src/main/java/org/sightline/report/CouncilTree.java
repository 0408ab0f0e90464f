package org.sightline.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.DistributionMap;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Contents;
import org.sightline.report.Block.Cover;
import org.sightline.report.Block.Entry;
import org.sightline.report.Block.Fact;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Prose;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;

/** What a works council asks before it agrees: the questions, the rules, who sees what, for how long, and the proof. */
final class CouncilTree {
    private static final List<String> CHAPTERS = List.of("purpose", "questions", "rules", "sight", "time", "proof");

    /** Short ones, which begin no page. */
    private static final Set<String> RUNNING_ON = Set.of("sight", "proof");

    private final CouncilPack pack;
    private final ReportTexts texts;

    private CouncilTree(CouncilPack pack) {
        this.pack = pack;
        this.texts = ReportTexts.in(pack.locale());
    }

    static List<Block> of(CouncilPack pack) {
        return new CouncilTree(pack).blocks();
    }

    private List<Block> blocks() {
        List<Section> sections = CHAPTERS.stream().map(this::section).toList();
        List<Section> all = new ArrayList<>(sections);
        ExplanationTree.of(new Explanation(
                        pack.policy(), pack.questionnaire(), pack.pastReports(), pack.paper(), pack.locale()))
                .forEach(block -> all.add((Section) block));
        List<Block> blocks = new ArrayList<>();
        blocks.add(cover());
        blocks.add(new Contents(
                texts.label("council.contents"),
                all.stream()
                        .map(section -> new Entry(section.id(), section.title()))
                        .toList()));
        blocks.addAll(all);
        return List.copyOf(blocks);
    }

    private Cover cover() {
        return new Cover(
                texts.label("council.kicker"),
                UserText.line(pack.campaign()),
                texts.label("council.subtitle"),
                List.of(
                        new Fact(texts.label("council.organisation"), UserText.line(pack.organisation())),
                        new Fact(
                                texts.label("council.questionnaire"),
                                texts.label(
                                        "council.questionnaire.words",
                                        UserText.line(pack.questionnaire().title()),
                                        pack.questionnaire().version())),
                        new Fact(texts.label("council.closes"), day(pack.closes())),
                        new Fact(texts.label("council.made"), day(pack.made()))),
                texts.label("council.note"));
    }

    private Section section(String chapter) {
        CommentRules comments = new CommentRules(pack.policy());
        Map<String, Object> data = Map.ofEntries(
                Map.entry("minimum", Integer.toString(pack.policy().minimum())),
                Map.entry("eligible", Integer.toString(pack.questionnaire().eligibleFrom())),
                Map.entry(
                        "rated",
                        Integer.toString(pack.questionnaire().ratedItems().size())),
                Map.entry(
                        "open",
                        Integer.toString(pack.questionnaire().questions().size())),
                Map.entry("distributions", Integer.toString(new DistributionMap(pack.policy()).fewest())),
                Map.entry("labels", Integer.toString(comments.fewestToName())),
                Map.entry("comments", Integer.toString(comments.fewestComments())),
                Map.entry("people", Integer.toString(comments.fewestToPool())),
                Map.entry("campaign", pack.campaign()));
        Passage passage = texts.passage("council/" + chapter, data, this::slot);
        return new Section("council-" + chapter, passage.title(), passage.blocks(), !RUNNING_ON.contains(chapter));
    }

    private List<Block> slot(String name) {
        return switch (name) {
            case "promise" -> List.of(new Prose(pack.promise(), ""));
            case "questions" -> questions();
            case "mails" -> List.of(mails());
            case "sight" -> List.of(sight());
            case "times" -> List.of(times());
            case "seal" -> List.of(seal());
            case "attack" -> attack();
            default -> throw new IllegalArgumentException("a pack for works councils has no " + name);
        };
    }

    private List<Block> questions() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, texts.label("council.scale")));
        List<List<Run>> points = new ArrayList<>();
        pack.questionnaire()
                .scale()
                .points()
                .forEach(point -> points.add(plain(point.value() + " – " + point.label())));
        points.add(plain(pack.questionnaire().scale().cannotSay()));
        blocks.add(new Bullets(points));
        for (Theme theme : pack.questionnaire().themes()) {
            blocks.add(new Heading(2, UserText.line(theme.title())));
            blocks.add(statements(theme.items()));
        }
        if (!pack.questionnaire().pair().isEmpty()) {
            blocks.add(new Heading(2, UserText.line(pack.questionnaire().pairTitle())));
            blocks.add(statements(pack.questionnaire().pair()));
        }
        if (!pack.questionnaire().questions().isEmpty()) {
            blocks.add(new Heading(2, texts.label("council.open")));
            blocks.add(new Bullets(pack.questionnaire().questions().stream()
                    .map(question -> plain(named(question.asked(Form.CURRENT, false))))
                    .toList()));
        }
        if (pack.pastReports()) {
            blocks.add(new Heading(2, texts.label("council.lineage")));
            blocks.add(new Bullets(List.of(
                    plain(texts.label("council.lineage.when")),
                    plain(texts.label(
                            "council.lineage.then",
                            Stream.of(LineageStatement.values())
                                    .map(statement -> texts.label("lineage." + statement.id()))
                                    .collect(Collectors.joining("; ")))))));
        }
        return blocks;
    }

    private Bullets statements(List<Item> items) {
        ReportWords words = ReportWords.in(pack.locale());
        return new Bullets(items.stream()
                .map(item -> plain(words.statement(item, texts.label("council.person"))))
                .toList());
    }

    private String named(String text) {
        return UserText.line(text).replace("{N}", texts.label("council.person"));
    }

    private Table mails() {
        return new Table(
                texts.label("council.mails"),
                true,
                List.of(45, 55),
                List.of(texts.label("council.mail"), texts.label("council.mail.when")),
                pack.mails().stream()
                        .map(mail -> List.of(mail.what(), mail.when()))
                        .toList());
    }

    private Table sight() {
        List<Integer> widths = new ArrayList<>(List.of(34));
        widths.addAll(Collections.nCopies(pack.roles().size(), 66 / pack.roles().size()));
        List<String> head = new ArrayList<>(List.of(texts.label("council.sight.what")));
        head.addAll(pack.roles());
        return new Table(
                texts.label("council.sight.caption"),
                true,
                widths,
                head,
                pack.sights().stream().map(this::row).toList());
    }

    private List<String> row(CouncilPack.Sight sight) {
        List<String> row = new ArrayList<>(List.of(sight.what()));
        sight.may().forEach(may -> row.add(texts.label(may ? "council.yes" : "council.no")));
        return row;
    }

    private Table times() {
        CouncilPack.Times times = pack.times();
        return new Table(
                texts.label("council.times"),
                true,
                List.of(45, 55),
                List.of(texts.label("council.times.what"), texts.label("council.times.until")),
                List.of(
                        List.of(texts.label("council.times.answers"), texts.label("council.times.answers.until")),
                        List.of(
                                texts.label("council.times.contacts"),
                                texts.label("council.times.contacts.until", times.contactDays())),
                        List.of(
                                texts.label("council.times.comments"),
                                texts.label("council.times.seal.until", times.commentMonths())),
                        List.of(
                                texts.label("council.times.reports"),
                                texts.label("council.times.seal.until", times.reportMonths())),
                        List.of(
                                texts.label("council.times.acts"),
                                texts.label("council.times.acts.until", times.auditMonths())),
                        List.of(
                                texts.label("council.times.backups"),
                                texts.label("council.times.backups.until", times.backupDays()))));
    }

    private Block seal() {
        CouncilPack.Seal seal = pack.seal();
        if (seal == null) {
            return Paragraph.of(Style.BODY, texts.label("council.seal.none"));
        }
        return new Table(
                texts.label("council.seal"),
                true,
                List.of(45, 55),
                List.of(texts.label("council.seal.what"), texts.label("council.seal.value")),
                List.of(
                        List.of(texts.label("council.seal.on"), day(seal.on())),
                        List.of(texts.label("council.seal.asked"), Integer.toString(seal.asked())),
                        List.of(texts.label("council.seal.counted"), Integer.toString(seal.counted())),
                        List.of(texts.label("council.seal.fingerprint"), seal.fingerprint()),
                        List.of(
                                texts.label("council.seal.key"),
                                texts.label(seal.keyDestroyed() ? "council.seal.destroyed" : "council.seal.present"))));
    }

    private List<Block> attack() {
        CouncilPack.Attack attack = pack.attack();
        if (attack == null) {
            return List.of(Paragraph.of(Style.BODY, texts.label("council.attack.none")));
        }
        return List.of(
                new Paragraph(
                        List.of(new Run(
                                texts.label(
                                        attack.passed() ? "council.attack.passed" : "council.attack.failed",
                                        day(attack.on()),
                                        attack.version()),
                                true)),
                        Style.BODY),
                new Table(
                        texts.label("council.attack"),
                        true,
                        List.of(50, 18, 14, 18),
                        List.of(
                                texts.label("council.attack.what"),
                                texts.label("council.attack.tries"),
                                texts.label("council.attack.hits"),
                                texts.label("council.attack.verdict")),
                        attack.findings().stream()
                                .map(finding -> List.of(
                                        finding.attack() + " " + UserText.line(finding.sentence()),
                                        Long.toString(finding.tries()),
                                        Long.toString(finding.hits()),
                                        texts.label(finding.good() ? "council.attack.good" : "council.attack.bad")))
                                .toList()));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.label("date.pattern"), texts.locale()));
    }

    private static List<Run> plain(String text) {
        return List.of(new Run(UserText.line(text), false));
    }
}
