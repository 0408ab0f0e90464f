package org.sightline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files behind the texts of reports, by paths such as {@code en/summary.md}: the shipped ones, and those of the
 * customer that take their place.
 */
final class ReportFiles {
    static final String LABELS = "labels.properties";
    /** The language in which there is a file for everything. */
    static final String COMPLETE = "en";

    private final Map<String, String> own;
    private final Theme theme;
    private volatile @Nullable SortedSet<String> languages;

    ReportFiles(Map<String, String> own, Theme theme) {
        this.own = Map.copyOf(own);
        this.theme = theme;
    }

    static ReportFiles shipped() {
        return new ReportFiles(Map.of(), Theme.shipped());
    }

    Theme theme() {
        return theme;
    }

    /** The customer's file, else the shipped one. */
    Optional<String> text(String path) {
        @Nullable String mine = own.get(path);
        return mine != null ? Optional.of(mine) : shipped(path);
    }

    /** All of them, looked for once: there is a file to ask for in every language of the world. */
    SortedSet<String> languages() {
        SortedSet<String> known = languages;
        if (known == null) {
            known = Stream.of(Locale.getISOLanguages())
                    .filter(this::speaks)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
            languages = known;
        }
        return known;
    }

    boolean speaks(String language) {
        return text(language + "/" + LABELS).isPresent();
    }

    /** All labels of a language: what the customer left out is the shipped one, what a language lacks is the complete one's. */
    Properties labels(String language) {
        Properties labels = ownLabels(COMPLETE);
        labels.putAll(ownLabels(language));
        return labels;
    }

    /** Only the labels that are there in this language. */
    Properties ownLabels(String language) {
        String path = language + "/" + LABELS;
        Properties labels = new Properties();
        shipped(path).ifPresent(text -> labels.putAll(read(text)));
        Optional.ofNullable(own.get(path)).ifPresent(text -> labels.putAll(read(text)));
        return labels;
    }

    /** The paths of all sections below the folder of a language; a folder inside a jar cannot be listed. */
    static List<String> sections() {
        return shipped("index.txt").orElseThrow().lines().toList();
    }

    static Properties read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Optional<String> shipped(String path) {
        try (InputStream file = ReportFiles.class.getResourceAsStream("/reports/" + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
