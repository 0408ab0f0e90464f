package org.sightline.attack.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.attack.storage.Search.Find;
import org.sightline.attack.storage.Sought.Kind;

/** What raw bytes gave away: texts and numbers that were in them, and names that lay beside numbers. */
final class Carved {
    /** As far as a row reaches, or the records of a small transaction. */
    private static final int REACH = 512;

    private final Map<String, Map<String, Double>> beside = new HashMap<>();
    private final Map<String, Long> firstPlace = new HashMap<>();
    private final Set<String> marks = new HashSet<>();
    private long read;

    void read(byte[] data, Search search) {
        List<Find> finds = search.in(data);
        for (int i = 0; i < finds.size(); i++) {
            Find find = finds.get(i);
            switch (find.sought().kind()) {
                case MARK -> marks.add(find.sought().name());
                case ANSWERS -> {
                    firstPlace.putIfAbsent(find.sought().name(), read + find.at());
                    neighbours(finds, i, -1);
                    neighbours(finds, i, 1);
                }
                case IDENTITY -> {}
            }
        }
        read += data.length;
    }

    private void neighbours(List<Find> finds, int of, int step) {
        Find answers = finds.get(of);
        for (int i = of + step; i >= 0 && i < finds.size(); i += step) {
            int distance = Math.abs(finds.get(i).at() - answers.at());
            if (distance > REACH) {
                return;
            }
            if (finds.get(i).sought().kind() == Kind.IDENTITY) {
                beside.computeIfAbsent(answers.sought().name(), _ -> new HashMap<>())
                        .merge(finds.get(i).sought().name(), 1.0 / (1 + distance), Math::max);
            }
        }
    }

    /** How close any of these names came to these numbers; 0 if none ever did. */
    double closeness(Set<String> names, String answers) {
        Map<String, Double> found = beside.getOrDefault(answers, Map.of());
        return names.stream()
                .mapToDouble(name -> found.getOrDefault(name, 0.0))
                .max()
                .orElse(0);
    }

    /** Where these numbers lay first; beyond everything if nowhere. */
    long place(String answers) {
        return firstPlace.getOrDefault(answers, Long.MAX_VALUE);
    }

    /** The texts whose marks were found. */
    Set<String> marks() {
        return Set.copyOf(marks);
    }

    /** The numbers that were found. */
    Set<String> answers() {
        return Set.copyOf(firstPlace.keySet());
    }

    long bytesRead() {
        return read;
    }
}
