package org.sightline.norm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.sightline.norm.NormRecord.RaterGroup;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.scoring.Campaigns;

/** Invented executives: each with a level, raters with a level of their own, and items with theirs. */
public final class NormCases {
    static final Questionnaire QUESTIONNAIRE = Campaigns.questionnaire();
    private static final List<Item> ITEMS = QUESTIONNAIRE.ratedItems();

    private final Random random;
    private final double level;

    private NormCases(long seed) {
        this.random = new Random(seed);
        this.level = 3.6 + 0.4 * random.nextGaussian();
    }

    /** So many executives; the same seed gives the same ones, however many. */
    public static List<NormRecord> records(long seed, int executives) {
        List<NormRecord> records = new ArrayList<>();
        for (int i = 0; i < executives; i++) {
            records.add(new NormCases(31 * seed + i).record());
        }
        return records;
    }

    private NormRecord record() {
        List<RaterGroup> groups = new ArrayList<>();
        groups.add(group(Source.DIRECT_REPORTS, false, 4 + random.nextInt(5)));
        if (random.nextInt(8) == 0) {
            groups.add(group(Source.DIRECT_REPORTS, false, 4));
        }
        if (random.nextInt(5) > 0) {
            groups.add(group(Source.PEERS, false, 4 + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            groups.add(group(Source.MIXED, false, 4 + random.nextInt(2)));
        }
        if (random.nextInt(2) == 0) {
            groups.add(group(Source.SUPERVISORS, true, 1));
        }
        Optional<int[]> self = random.nextInt(10) == 0 ? Optional.empty() : Optional.of(sheet(0.3));
        return new NormRecord(groups, self, released(groups, self));
    }

    private RaterGroup group(Source source, boolean identified, int raters) {
        List<int[]> sheets = new ArrayList<>();
        for (int i = 0; i < raters; i++) {
            sheets.add(sheet(0.45 * random.nextGaussian()));
        }
        return new RaterGroup(source, identified, sheets);
    }

    private int[] sheet(double own) {
        int[] sheet = new int[ITEMS.size()];
        for (int i = 0; i < sheet.length; i++) {
            int value = (int) Math.clamp(Math.round(level + own + 0.7 * random.nextGaussian()), 1, 5);
            boolean cannotSay = random.nextInt(25) == 0;
            sheet[i] = cannotSay ? 0 : ITEMS.get(i).warning() ? 6 - value : value;
        }
        return sheet;
    }

    private static Map<String, Map<Source, Double>> released(List<RaterGroup> groups, Optional<int[]> self) {
        Map<String, Map<Source, Double>> released = new HashMap<>();
        for (Theme theme : QUESTIONNAIRE.themes()) {
            Map<Source, Double> means = new EnumMap<>(Source.class);
            for (Source source : Source.values()) {
                groups.stream()
                        .filter(group -> group.source() == source)
                        .mapToDouble(group -> mean(theme, group.answers()))
                        .average()
                        .ifPresent(mean -> means.put(source, mean));
            }
            groups.stream()
                    .filter(group -> !group.identified())
                    .mapToDouble(group -> mean(theme, group.answers()))
                    .average()
                    .ifPresent(mean -> means.put(Source.ALL, mean));
            self.ifPresent(own -> means.put(Source.SELF, mean(theme, List.of(own))));
            released.put(theme.id(), means);
        }
        return released;
    }

    /** The answers of several sheets to one theme, after reversing. */
    static double[] answers(Theme theme, List<int[]> sheets) {
        return sheets.stream()
                .flatMapToDouble(sheet -> theme.items().stream().flatMapToDouble(item -> answer(item, sheet)))
                .toArray();
    }

    static DoubleStream answer(Item item, int[] sheet) {
        int asked = sheet[ITEMS.indexOf(item)];
        return asked == 0 ? DoubleStream.empty() : DoubleStream.of(item.warning() ? 6 - asked : asked);
    }

    private static double mean(Theme theme, List<int[]> sheets) {
        return DoubleStream.of(answers(theme, sheets)).average().orElseThrow();
    }
}
