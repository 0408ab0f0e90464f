package org.sightline.rater;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sightline.anonymity.Chance;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.Forecast;
import org.sightline.anonymity.Forecast.Change;
import org.sightline.anonymity.Forecast.Prospect;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Place;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Texts;

/** A forecast in words. What a current supervisor's consent would change is told beside what is without it. */
final class StartWords {
    private final Map<Relationship, Integer> asked;
    private final int minimum;
    private final CommentRules comments;
    private final Forecast mixed;
    private final Forecast shown;
    private final Texts texts;
    private final boolean words;

    private StartWords(Map<Relationship, Integer> asked, Policy policy, Texts texts, boolean words) {
        this.words = words;
        this.asked = asked;
        this.texts = texts;
        this.minimum = policy.minimum();
        this.comments = new CommentRules(policy);
        this.mixed = Forecast.of(asked, false, policy);
        this.shown = supervisors() == 0 ? mixed : Forecast.of(asked, true, policy);
    }

    /** @param asked how many in each relationship, without the executive */
    static Preview of(Map<Relationship, Integer> asked, Policy policy, Texts texts) {
        return new StartWords(asked, policy, texts, true).preview();
    }

    /** Where nobody is asked for a comment. */
    static Preview ofMarks(Map<Relationship, Integer> asked, Policy policy, Texts texts) {
        return new StartWords(asked, policy, texts, false).preview();
    }

    private Preview preview() {
        List<Preview.Row> rows = mixed.prospects().stream()
                .map(prospect -> new Preview.Row(
                        texts.of("rater.count." + prospect.relationship().id(), prospect.asked()),
                        prospect.relationship() == Relationship.CURRENT_SUPERVISOR
                                ? supervisor(prospect)
                                : sentences(prospect)))
                .toList();
        return new Preview(report(), rows);
    }

    private String report() {
        String report = mixed.reportable()
                ? texts.of("preflight.start.report." + mixed.chance(), Chance.RESPONSE)
                : texts.of("preflight.start.report.none", mixed.missing());
        return shown.missing() == mixed.missing()
                ? report
                : report + " " + texts.of("preflight.start.report.consent", shown.missing());
    }

    private List<String> supervisor(Prospect prospect) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.of("preflight.start.supervisor", prospect.asked()));
        sentences.add(texts.of("preflight.start.supervisor.shown"));
        sentences.add(texts.of("preflight.start.supervisor.mixed", place(prospect)));
        return sentences;
    }

    private List<String> sentences(Prospect prospect) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.of("preflight.start.place", place(prospect)));
        switch (prospect.place()) {
            case POOLED, ADDED -> sentences.add(texts.of("preflight.start.reason", minimum));
            case REPORTS -> sentences.add(texts.of("preflight.start.reason.REPORTS", minimum));
            case ALONE, LEADING, NOWHERE -> {}
        }
        String otherwise = place(with(shown, prospect.relationship()));
        if (!otherwise.equals(place(prospect))) {
            sentences.add(texts.of("preflight.start.consent", supervisors(), otherwise));
        }
        if (prospect.place() != Place.NOWHERE) {
            sentences.add(texts.of(
                    "preflight.start.chance." + prospect.chance(), Chance.RESPONSE, minimum, Chance.advised(minimum)));
        }
        Group group = prospect.group();
        if (words && group != null && group.raters() < comments.fewestToName()) {
            sentences.add(texts.of("preflight.start.comments", comments.fewestToName()));
        }
        if (prospect.change() != null) {
            sentences.add(change(prospect.change()));
        } else if (prospect.place() != Place.ALONE && prospect.place() != Place.LEADING) {
            sentences.add(texts.of("preflight.start.change.none", Chance.advised(minimum)));
        }
        return sentences;
    }

    private String change(Change change) {
        List<String> more = change.more().entrySet().stream()
                .map(one -> texts.of("preflight.more." + one.getKey().id(), one.getValue()))
                .toList();
        return texts.of("preflight.start.change." + change.place(), list(more));
    }

    private String place(Prospect prospect) {
        Group group = prospect.group();
        if (group == null) {
            return texts.of("preflight.place.NOWHERE");
        }
        List<String> others = group.relationships().stream()
                .filter(relationship -> relationship != prospect.relationship())
                .map(relationship -> texts.of("preflight.name." + relationship.id()))
                .toList();
        return texts.of("preflight.place." + prospect.place(), label(group), list(others), others.size());
    }

    private String label(Group group) {
        String plain = texts.of("group." + group.leading());
        return group.joined() ? texts.of("group.joined", plain) : plain;
    }

    private String list(List<String> names) {
        return ListFormatter.getInstance(texts.locale()).format(names);
    }

    private static Prospect with(Forecast forecast, Relationship relationship) {
        return forecast.prospects().stream()
                .filter(prospect -> prospect.relationship() == relationship)
                .findFirst()
                .orElseThrow();
    }

    private int supervisors() {
        return Objects.requireNonNullElse(asked.get(Relationship.CURRENT_SUPERVISOR), 0);
    }
}
