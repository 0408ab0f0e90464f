package org.sightline.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sightline.interview.Editions;
import org.sightline.interview.Editions.Talk;
import org.sightline.interview.ThemeRule.Said;

/**
 * Themes shared at two moments. Between them others talk; some of those counted talk once more, and one takes back what they
 * said, for good or to say it again. The reader knows all of that, and may believe that the coach has waited with the first
 * sharing until everybody had talked.
 */
final class EditionPairs {
    private static final int[] FIRST = {5, 6};
    private static final int[] ONCE_MORE = {0, 1, 4};
    private static final int[] NEW = {0, 1, 4, 5, 6};
    /** Of those who talk: they spoke of one theme, of the other, or of both; a bit for each. */
    private static final int KINDS = 4;

    private static final int GROUPS = 4;
    private static final int NOBODY = -1;

    private EditionPairs() {}

    /** Who is counted in the second sharing. */
    private interface Counting {
        Set<UUID> of(List<Talk> talks);
    }

    /** Takes back nothing, everything, or everything to say it again. */
    private enum Back {
        NO,
        GONE,
        AGAIN
    }

    /** What lies between the sharings. */
    private record Course(int stay, int again, Back back, int later) {}

    /** @param group of the insider, who said this */
    private record Read(Course course, Object first, Object second, int group, int kind) {}

    static void run(String id, Consumer<Finding> found) {
        Certain.Count pairs = seen(Editions::next);
        found.accept(Finding.attack(id, "interview-twice", pairs.tries(), pairs.hits()));
        Certain.Count anew = seen(talks ->
                Set.copyOf(talks.stream().filter(Talk::agreed).map(Talk::id).toList()));
        found.accept(Finding.control(id, "interview-anew", anew.tries(), anew.hits()));
    }

    private static Certain.Count seen(Counting counting) {
        Certain.Count all = new Certain.Count(0, 0);
        for (int first : FIRST) {
            for (int again : ONCE_MORE) {
                for (Back back : Back.values()) {
                    for (int later : NEW) {
                        int stay = first - again - (back == Back.NO ? 0 : 1);
                        all = all.and(seen(new Course(stay, again, back, later), counting));
                    }
                }
            }
        }
        return all;
    }

    private static Certain.Count seen(Course course, Counting counting) {
        // for each group a bit for each kind that somebody of it can be
        List<Map<Read, Long>> classes = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            classes.add(new HashMap<>());
        }
        each(course, kinds -> {
            for (boolean waited : List.of(false, true)) {
                Play play = new Play(course, kinds);
                Object first = waited ? List.of() : play.share(Editions::next);
                play.between();
                Object second = play.share(counting);
                for (int insider = NOBODY; insider < GROUPS * KINDS; insider++) {
                    int group = Math.floorDiv(insider, KINDS);
                    int kind = Math.floorMod(insider, KINDS);
                    if (insider == NOBODY || kinds[group][kind] > 0) {
                        Read read = new Read(course, first, second, group, insider == NOBODY ? NOBODY : kind);
                        for (int other = 0; other < GROUPS; other++) {
                            classes.get(other)
                                    .merge(read, others(kinds[other], other == group ? kind : NOBODY), (a, b) -> a | b);
                        }
                    }
                }
            }
        });
        Certain.Count count = new Certain.Count(0, 0);
        for (Map<Read, Long> group : classes) {
            count = count.and(Certain.count(group.values(), KINDS));
        }
        return count;
    }

    private static long others(int[] counts, int insider) {
        long others = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            others |= counts[kind] - (kind == insider ? 1 : 0) > 0 ? 1L << kind : 0;
        }
        return others;
    }

    /** Everybody has said something, those who stay, who talk once more, who takes back, and those who come later. */
    private static void each(Course course, Consumer<int[][]> use) {
        Multisets.each(
                KINDS - 1,
                course.stay(),
                stay -> Multisets.each(
                        KINDS - 1,
                        course.again(),
                        again -> Multisets.each(
                                KINDS - 1,
                                course.back() == Back.NO ? 0 : 1,
                                back -> Multisets.each(
                                        KINDS - 1,
                                        course.later(),
                                        later -> use.accept(
                                                new int[][] {spoken(stay), spoken(again), spoken(back), spoken(later)
                                                })))));
    }

    private static int[] spoken(int[] counts) {
        int[] spoken = new int[KINDS];
        System.arraycopy(counts, 0, spoken, 1, counts.length);
        return spoken;
    }

    /** One course of things. */
    private static final class Play {
        private final Course course;
        private final int[][] kinds;
        private final List<Talk> talks = new ArrayList<>();
        private final Map<UUID, Integer> said = new HashMap<>();
        private long last;
        private int edition;

        Play(Course course, int[][] kinds) {
            this.course = course;
            this.kinds = kinds;
            for (int group = 0; group < GROUPS - 1; group++) {
                come(group);
            }
        }

        private void come(int group) {
            for (int kind = 0; kind < KINDS; kind++) {
                for (int i = 0; i < kinds[group][kind]; i++) {
                    UUID id = new UUID(group, ++last);
                    talk(id, id, kind);
                }
            }
        }

        private void talk(UUID id, UUID person, int kind) {
            talks.add(new Talk(id, person, true, null));
            said.put(id, kind);
        }

        void between() {
            for (Talk talk : List.copyOf(talks)) {
                long group = talk.id().getMostSignificantBits();
                int kind = said.getOrDefault(talk.id(), 0);
                if (group == 1) {
                    talk(new UUID(GROUPS, ++last), talk.person(), kind);
                } else if (group == 2) {
                    talks.remove(talk);
                    if (course.back() == Back.AGAIN) {
                        UUID id = new UUID(GROUPS, ++last);
                        talk(id, id, kind);
                    }
                }
            }
            come(GROUPS - 1);
        }

        /** As the product does it: without a theme to share nobody is counted. */
        Object share(Counting counting) {
            Set<UUID> counted = counting.of(talks);
            List<Said> all = new ArrayList<>();
            talks.stream()
                    .filter(talk -> counted.contains(talk.id()))
                    .forEach(talk ->
                            all.addAll(ConversationAttack.said(talk.person(), said.getOrDefault(talk.id(), 0))));
            Object shown = ConversationAttack.shown(all);
            if (!ConversationAttack.shown(all).isEmpty()) {
                edition++;
                talks.replaceAll(talk -> {
                    @Nullable Integer before = talk.edition();
                    return new Talk(
                            talk.id(),
                            talk.person(),
                            talk.agreed(),
                            before == null ? Integer.valueOf(edition) : before);
                });
            }
            return shown;
        }
    }
}
