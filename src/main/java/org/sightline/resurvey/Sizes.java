package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;
import org.sightline.scoring.Detectable;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.Pairing;
import org.sightline.scoring.PublishedScorecard;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard;
import org.sightline.statistics.RaterSpread;
import org.sightline.system.Message;
import org.sightline.web.Reader;

/** How large a change would have to be, in words, before anybody is asked again. */
@ApplicationScoped
class Sizes {
    /** Half a point of the scale, which most people would call a change. */
    private static final double HALF = 0.5;

    private static final List<Integer> USUAL = List.of(4, 5, 8, 12);

    private final PublishedScorecards scorecards;
    private final Laters laters;
    private final Reader reader;

    Sizes(PublishedScorecards scorecards, Laters laters, Reader reader) {
        this.scorecards = scorecards;
        this.laters = laters;
        this.reader = reader;
    }

    /**
     * One group, or all together.
     *
     * @param words the sizes in a sentence
     */
    record Line(String label, int before, int now, double reliable, double leaning, Message words) {}

    /**
     * @param planned whether {@code now} counts those who are to be asked; else as many as answered the first time
     * @param apart groups that could not be compared, in words; empty if there are none
     */
    record Table(List<Line> groups, @Nullable Line overall, boolean planned, String apart) {
        public boolean any() {
            return overall != null;
        }
    }

    /** What could be told about this executive, whose report was released, if as many answered again. */
    Optional<Table> again(UUID earlier) {
        return scorecard(earlier).map(before -> table(Detectable.again(before), false));
    }

    /**
     * The same with those who are to be asked. Once the campaign has started nothing is said of their numbers: beside those
     * who answered they would tell how many of a group did not.
     */
    Optional<Table> planned(Later later) {
        Map<Relationship, Integer> asked = later.preparing() ? laters.asked(later.executive()) : Map.of();
        return asked.isEmpty()
                ? again(later.earlier())
                : scorecard(later.earlier()).map(before -> table(Detectable.of(before, asked), true));
    }

    /** By the number of answers alone, for whoever must not know how many there were. */
    static List<Line> usual() {
        return USUAL.stream()
                .map(number -> line("", Detectable.Size.of(number, number, RaterSpread.ASSUMED)))
                .toList();
    }

    private Optional<Scorecard> scorecard(UUID executive) {
        return scorecards.of(executive).map(PublishedScorecard::scorecard).filter(Scorecard::reportable);
    }

    private Table table(Detectable detectable, boolean planned) {
        List<Line> groups = new ArrayList<>();
        for (int i = 0; i < detectable.units().size(); i++) {
            Pairing.Unit unit = detectable.pairing().units().get(i);
            groups.add(line(labels(unit.named()), detectable.units().get(i)));
        }
        Detectable.Size overall = detectable.overall();
        return new Table(
                groups,
                overall == null ? null : line(reader.texts().of("resurvey.size.overall"), overall),
                planned,
                labels(detectable.pairing().before()));
    }

    private static Line line(String label, Detectable.Size size) {
        return new Line(
                label,
                size.before(),
                size.now(),
                size.reliable(),
                size.leaning(),
                Message.of(
                        size.reliable() > HALF ? "resurvey.size.invisible" : "resurvey.size.visible",
                        size.now(),
                        size.reliable()));
    }

    private String labels(List<Group> groups) {
        GroupLabels labels = GroupLabels.in(reader.locale());
        return groups.stream().map(labels::of).collect(Collectors.joining(", "));
    }
}
