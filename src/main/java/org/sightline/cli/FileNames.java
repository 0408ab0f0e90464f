package org.sightline.cli;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.system.Sha256;

/**
 * File names for executives that every file system takes: the name itself where it is harmless and no other name differs
 * from it in case alone, else the harmless part of it with the first digits of its SHA-256. A name never leaves its folder,
 * and the same executives always get the same names.
 */
final class FileNames {
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._,()'+@&-]");
    private static final Pattern RESERVED = Pattern.compile(
            "(con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(\\..*)?",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_BYTES = 120;
    private static final int DIGITS = 12;

    private FileNames() {}

    /** A different name, without ending, for each of the executives. */
    static Map<String, String> of(Collection<String> executives) {
        Set<String> shared =
                executives.stream()
                        .collect(Collectors.groupingBy(FileNames::folded, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        for (String executive : executives) {
            boolean plain = harmless(executive) && !shared.contains(folded(executive));
            names.put(executive, plain ? executive : marked(executive));
        }
        return names;
    }

    private static boolean harmless(String name) {
        return !UNSAFE.matcher(name).find()
                && !RESERVED.matcher(name).matches()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                && Character.isLetterOrDigit(name.codePointAt(0))
                && !name.endsWith(".")
                && !looksMarked(name);
    }

    /** So that no plain name can equal a marked one. */
    private static boolean looksMarked(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*~[0-9a-f]{" + DIGITS + "}");
    }

    private static String marked(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_").replaceAll("^[^\\p{L}\\p{N}]+", "");
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int codePoint : safe.codePoints().toArray()) {
            bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_BYTES) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return (kept.isEmpty() ? "executive" : kept.toString().strip()) + "~"
                + Sha256.hex(name).substring(0, DIGITS);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
