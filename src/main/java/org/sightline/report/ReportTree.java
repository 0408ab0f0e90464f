package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Contents;
import org.sightline.report.Block.Cover;
import org.sightline.report.Block.Entry;
import org.sightline.report.Block.Fact;
import org.sightline.report.Block.Section;

/** The order and the wording of a report: what is said, where, and what is said instead of what must not be shown. */
final class ReportTree {
    /** What no reader goes without, whatever else is left out. */
    static final Set<String> ALWAYS = Set.of("raters", "expected", "method", RulesSection.ID);

    private final Material material;
    private final ReportTexts texts;

    private ReportTree(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    /** The whole document, or a letter if too few answered for one. */
    static List<Block> of(ReportInput input) {
        ReportTree tree = new ReportTree(new Material(input));
        boolean covered =
                input.scorecard().reportable() && input.facts().edition().document() == Document.FULL;
        return covered ? tree.report() : List.copyOf(sections(input));
    }

    private List<Section> letter() {
        Map<String, Object> data = Map.of(
                "executive", material.executive,
                "minimum", Integer.toString(material.scorecard.policy().minimum()),
                "campaign", material.facts.campaignName().orElse(""),
                "coach", material.facts.coachName().orElse(""));
        Passage passage = texts.passage("letter", data, none());
        return List.of(new Section("letter", passage.title(), passage.blocks(), true));
    }

    /** The sections that are shown; of a report that cannot be made, its letter. */
    static List<Section> sections(ReportInput input) {
        Material material = new Material(input);
        if (!input.scorecard().reportable()) {
            return new ReportTree(material).letter();
        }
        return switch (input.facts().edition().document()) {
            case FULL -> new ReportTree(material).sections();
            case BRIEF -> new BriefTree(material).sections();
            case ANNEX -> new AnnexTree(material).sections();
        };
    }

    private List<Block> report() {
        List<Section> sections = sections();
        List<Block> blocks = new ArrayList<>();
        blocks.add(cover());
        blocks.add(new Contents(
                texts.label("contents"),
                sections.stream()
                        .map(section -> new Entry(section.id(), section.title()))
                        .toList()));
        blocks.addAll(sections);
        return blocks;
    }

    private List<Section> sections() {
        Set<String> leftOut = material.facts.edition().leftOut();
        List<Section> all = all();
        Set<String> chosen = WithValues.of(all.stream()
                .map(Section::id)
                .filter(id -> ALWAYS.contains(id) || !leftOut.contains(id))
                .collect(Collectors.toSet()));
        List<Section> shown = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Section section : all) {
            if (chosen.contains(section.id())) {
                shown.add(section);
            } else {
                missing.add(section.title());
            }
        }
        if (!missing.isEmpty()) {
            shown.replaceAll(section -> section.id().equals("raters") ? saying(section, missing) : section);
        }
        return shown;
    }

    /** What is not in a report is said in it, where it is said who answered. */
    private Section saying(Section section, List<String> missing) {
        List<Block> blocks = new ArrayList<>(section.blocks());
        blocks.add(Block.Paragraph.of(Block.Style.BODY, texts.label("left-out", String.join("; ", missing))));
        return new Section(section.id(), section.title(), blocks, section.newPage());
    }

    private List<Section> all() {
        List<Section> sections = new ArrayList<>();
        sections.add(new ReadingSection(material).section());
        sections.add(new RatersSection(material).section());
        ExpectedSection expected = new ExpectedSection(material);
        if (expected.any()) {
            sections.add(expected.section());
        }
        SummarySection summary = new SummarySection(material);
        sections.add(summary.section());
        sections.add(new SelfSection(material).section());
        ListsSection lists = new ListsSection(material);
        if (lists.any()) {
            sections.add(lists.section());
        }
        for (Theme theme : inReportOrder()) {
            sections.add(new ThemeSection(material, theme).section());
        }
        sections.add(new ExtremesSection(material).section());
        sections.add(new VarietySection(material).section());
        ThenNowSection then = new ThenNowSection(material);
        if (then.any()) {
            sections.add(then.section());
        }
        LineageSection lineage = new LineageSection(material);
        if (lineage.any()) {
            sections.add(lineage.section());
        }
        if (material.severalVoices()) {
            sections.add(new BetweenSection(material).section());
        }
        if (!material.questionnaire.pair().isEmpty()) {
            sections.add(new PairSection(material).section());
        }
        sections.add(new CommentsSection(material).section());
        sections.addAll(new ToldSections(material).all());
        List<String> interpretation = UserText.paragraphs(material.facts.words().interpretation());
        if (!interpretation.isEmpty()) {
            sections.add(interpretation(interpretation));
        }
        sections.add(new ReflectionSection(material).section());
        PracticesSection practices = new PracticesSection(material, inReportOrder());
        if (practices.any()) {
            sections.add(practices.section());
        }
        sections.add(plan());
        sections.add(new MethodSection(material).section());
        RulesSection rules = new RulesSection(texts, summary.findings());
        if (rules.any()) {
            sections.add(rules.section());
        }
        return sections;
    }

    /** Developmental contribution first: it is what the report is for. */
    private List<Theme> inReportOrder() {
        List<Theme> themes = new ArrayList<>();
        for (Theme.Kind kind : List.of(Theme.Kind.DEVELOPMENT, Theme.Kind.DERAILMENT)) {
            material.questionnaire.themes().stream()
                    .filter(theme -> theme.kind() == kind)
                    .forEach(themes::add);
        }
        return themes;
    }

    private Cover cover() {
        List<Fact> facts = new ArrayList<>();
        material.facts.organisationName().ifPresent(name -> facts.add(fact("organisation", name)));
        material.facts.campaignName().ifPresent(name -> facts.add(fact("campaign", name)));
        if (material.facts.setting().closed() != null) {
            facts.add(fact("closed", material.date(material.facts.setting().closed())));
        }
        material.facts.coachName().ifPresent(name -> facts.add(fact("coach", name)));
        if (material.facts.edition().copy() != null) {
            facts.add(fact("copy", material.copyMark(material.facts.edition().copy())));
        }
        return new Cover(
                texts.label("cover.kicker"),
                material.executive,
                texts.label("cover.subtitle"),
                facts,
                texts.label(new NormWords(material).compares() ? "cover.note.compared" : "cover.note"));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.label("cover." + key), value);
    }

    private Section interpretation(List<String> paragraphs) {
        Block.Prose prose =
                new Block.Prose(paragraphs, material.facts.coachName().orElse(""));
        Passage passage = texts.passage("interpretation", Map.of(), slot -> List.of(prose));
        return new Section("interpretation", passage.title(), passage.blocks(), false);
    }

    private Section plan() {
        List<String> prompts = List.of(
                texts.label("plan.behaviour"),
                texts.label("plan.why"),
                texts.label("plan.first"),
                texts.label("plan.support"),
                texts.label("plan.evidence"),
                texts.label("plan.date"));
        List<Block> goals = new ArrayList<>();
        for (int goal = 1; goal <= 3; goal++) {
            goals.add(new Block.Worksheet(texts.label("plan.goal", goal), prompts, Block.Worksheet.Room.USUAL));
        }
        Passage passage = texts.passage("plan", Map.of(), slot -> goals);
        return new Section("plan", passage.title(), passage.blocks(), true);
    }

    private static Function<String, List<Block>> none() {
        return slot -> {
            throw new IllegalArgumentException("no such directive here: " + slot);
        };
    }
}
