package org.sightline.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CommentRules;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Prose;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;

/** An executive's briefing: the way with its minutes on one page, who sees what and what for on the other. */
final class BriefingTree {
    private final Briefing briefing;
    private final ReportTexts texts;

    private BriefingTree(Briefing briefing) {
        this.briefing = briefing;
        this.texts = ReportTexts.in(briefing.locale());
    }

    static List<Block> of(Briefing briefing) {
        BriefingTree tree = new BriefingTree(briefing);
        return List.of(tree.section("way", tree.promise()), tree.section("sight", List.of()));
    }

    private List<Block> promise() {
        Promise promise = briefing.promise();
        return promise == null ? List.of() : promise.blocks();
    }

    /** @param last what stands at its end */
    private Section section(String chapter, List<Block> last) {
        Briefing.@Nullable Survey survey = briefing.survey();
        Map<String, Object> data = Map.ofEntries(
                Map.entry("executive", briefing.executive()),
                Map.entry("coach", briefing.coach()),
                Map.entry("organisation", briefing.organisation()),
                Map.entry("survey", survey == null ? "" : survey.name()),
                Map.entry(
                        "minimum",
                        survey == null ? "" : Integer.toString(survey.policy().minimum())),
                Map.entry("top", survey != null && survey.policy().protectHigh() > 0 ? "yes" : ""),
                Map.entry(
                        "comments",
                        survey == null ? "" : Integer.toString(new CommentRules(survey.policy()).fewestToName())));
        Passage passage = texts.passage("briefing/" + chapter, data, this::slot);
        List<Block> blocks = new ArrayList<>(passage.blocks());
        blocks.addAll(last);
        return new Section("briefing-" + chapter, passage.title(), blocks, true);
    }

    private List<Block> slot(String name) {
        return switch (name) {
            case "concerns" -> concerns();
            case "words" ->
                briefing.words().isBlank()
                        ? List.of()
                        : List.of(new Prose(List.of(UserText.line(briefing.words())), UserText.line(briefing.coach())));
            case "steps" -> List.of(steps());
            case "sight" -> List.of(sight());
            default -> throw new IllegalArgumentException("a briefing has no " + name);
        };
    }

    private List<Block> concerns() {
        List<Block> blocks = new ArrayList<>();
        if (!briefing.concerns().isEmpty()) {
            blocks.add(new Heading(2, texts.label("briefing.concerns")));
        }
        for (Briefing.Concern concern : briefing.concerns()) {
            blocks.add(new Paragraph(
                    List.of(
                            new Block.Run(UserText.line(concern.title()), true),
                            new Block.Run(" " + UserText.line(concern.text()), false)),
                    Style.BODY));
        }
        return blocks;
    }

    private Table steps() {
        List<List<String>> rows = new ArrayList<>();
        for (Briefing.Step step : briefing.steps()) {
            @Nullable LocalDate until = step.until();
            String what = texts.label("briefing.step." + step.id() + ".text");
            rows.add(List.of(
                    texts.label("briefing.step." + step.id()),
                    until == null ? what : what + " " + texts.label("briefing.step.until", day(until)),
                    Integer.toString(step.minutes())));
        }
        int beyond = Math.max(0, briefing.minutes() - briefing.agreed());
        rows.add(List.of(
                texts.label("briefing.step.all"),
                texts.label("briefing.step.all.text", briefing.agreed(), beyond),
                Integer.toString(briefing.minutes())));
        return new Table(
                texts.label("briefing.steps"),
                false,
                List.of(26, 60, 14),
                List.of(
                        texts.label("briefing.step"),
                        texts.label("briefing.step.what"),
                        texts.label("briefing.step.minutes")),
                rows);
    }

    private Table sight() {
        List<String> head = new ArrayList<>(List.of(texts.label("briefing.sight.what")));
        Arrays.stream(Briefing.Role.values())
                .map(role -> texts.label("briefing.role." + id(role)))
                .forEach(head::add);
        return new Table(
                texts.label("briefing.sight.caption"),
                false,
                List.of(38, 15, 16, 17, 14),
                head,
                briefing.sights().stream().map(this::row).toList());
    }

    private List<String> row(Briefing.Sight sight) {
        List<String> row = new ArrayList<>(List.of(texts.label("briefing.sight." + sight.id())));
        sight.may().stream().map(may -> texts.label("briefing.may." + id(may))).forEach(row::add);
        return row;
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.label("date.pattern"), texts.locale()));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
