package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A questionnaire while somebody changes its structure; ids stay with what they name.
 *
 * @param given ids that it or an earlier version gave to what may be gone by now
 */
public record Alteration(Questionnaire questionnaire, GivenIds given) {
    public Alteration(Questionnaire questionnaire) {
        this(questionnaire, GivenIds.NONE);
    }

    /** A new item at the end of a block, under the next free id of the block. */
    public Alteration addItem(String block, boolean warning, Wording wording) {
        Item item = new Item(given.with(questionnaire).next(block), warning, wording);
        return items(
                block, items -> Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    public Alteration removeItem(String id) {
        return retiring()
                .items(
                        questionnaire.blockOf(id),
                        items -> items.stream()
                                .filter(item -> !item.id().equals(id))
                                .toList());
    }

    /** An item one place up (-1) or down (1) in its block; at the end of the block it stays. */
    public Alteration moveItem(String id, int by) {
        return items(
                questionnaire.blockOf(id),
                items -> moved(items, places(items, Item::id).indexOf(id), by));
    }

    /** Which items of a block are warning signs, whose answers are reversed. */
    public Alteration warn(String block, Set<String> warnings) {
        return items(
                block,
                items -> items.stream()
                        .map(item -> new Item(item.id(), warnings.contains(item.id()), item.wording()))
                        .toList());
    }

    /** A new theme at the end, with its first statements. */
    public Alteration addTheme(String title, String description, Theme.Kind kind, List<Wording> statements) {
        String id = given.with(questionnaire).next("T");
        List<Theme> themes = new ArrayList<>(questionnaire.themes());
        themes.add(new Theme(id, title, description, kind, List.of()));
        Alteration altered = themes(themes);
        for (Wording statement : statements) {
            altered = altered.addItem(id, false, statement);
        }
        return altered;
    }

    public Alteration removeTheme(String id) {
        return retiring()
                .themes(questionnaire.themes().stream()
                        .filter(theme -> !theme.id().equals(id))
                        .toList());
    }

    public Alteration moveTheme(String id, int by) {
        List<Theme> themes = questionnaire.themes();
        return themes(moved(themes, places(themes, Theme::id).indexOf(id), by));
    }

    public Alteration kind(String id, Theme.Kind kind) {
        return themes(questionnaire.themes().stream()
                .map(theme -> theme.id().equals(id)
                        ? new Theme(id, theme.title(), theme.description(), kind, theme.items())
                        : theme)
                .toList());
    }

    /** A new question with one box at the end. */
    public Alteration addQuestion(Wording wording, int maximumLength) {
        List<OpenQuestion> questions = new ArrayList<>(questionnaire.questions());
        questions.add(new OpenQuestion(
                given.with(questionnaire).next("O"), wording, null, List.of(), List.of(), maximumLength));
        return questions(questions);
    }

    public Alteration removeQuestion(String id) {
        return retiring()
                .questions(questionnaire.questions().stream()
                        .filter(question -> !question.id().equals(id))
                        .toList());
    }

    public Alteration moveQuestion(String id, int by) {
        List<OpenQuestion> questions = questionnaire.questions();
        return questions(moved(questions, places(questions, OpenQuestion::id).indexOf(id), by));
    }

    public Alteration removePair() {
        Questionnaire it = questionnaire;
        return with(it.id(), it.version(), it.themes(), "", List.of(), it.questions());
    }

    /** Under another id and version. */
    public Alteration named(String id, String version) {
        Questionnaire it = questionnaire;
        return with(id, version, it.themes(), it.pairTitle(), it.pair(), it.questions());
    }

    private Alteration retiring() {
        return new Alteration(questionnaire, given.with(questionnaire));
    }

    private Alteration items(String block, UnaryOperator<List<Item>> change) {
        Questionnaire it = questionnaire;
        if (block.equals(Questionnaire.PAIR)) {
            return with(it.id(), it.version(), it.themes(), it.pairTitle(), change.apply(it.pair()), it.questions());
        }
        return themes(it.themes().stream()
                .map(theme -> theme.id().equals(block)
                        ? new Theme(
                                theme.id(),
                                theme.title(),
                                theme.description(),
                                theme.kind(),
                                change.apply(theme.items()))
                        : theme)
                .toList());
    }

    private Alteration themes(List<Theme> themes) {
        Questionnaire it = questionnaire;
        return with(it.id(), it.version(), themes, it.pairTitle(), it.pair(), it.questions());
    }

    private Alteration questions(List<OpenQuestion> questions) {
        Questionnaire it = questionnaire;
        return with(it.id(), it.version(), it.themes(), it.pairTitle(), it.pair(), questions);
    }

    private Alteration with(
            String id,
            String version,
            List<Theme> themes,
            String pairTitle,
            List<Item> pair,
            List<OpenQuestion> questions) {
        Questionnaire it = questionnaire;
        return new Alteration(
                new Questionnaire(
                        id,
                        version,
                        it.language(),
                        it.title(),
                        it.licence(),
                        it.stem(),
                        it.scale(),
                        themes,
                        pairTitle,
                        pair,
                        questions),
                given);
    }

    private static <T> List<String> places(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private static <T> List<T> moved(List<T> all, int from, int by) {
        int to = from + by;
        if (from < 0 || to < 0 || to >= all.size()) {
            return all;
        }
        List<T> moved = new ArrayList<>(all);
        Collections.swap(moved, from, to);
        return moved;
    }
}
