package org.sightline.library;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Quality;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;
import org.sightline.questionnaire.WrittenQuestionnaire;

/** One version of a questionnaire of an organisation's own: a draft at first, unchangeable once it is published. */
@Entity
@Table(name = "own_questionnaire")
class OwnQuestionnaire {
    @Id
    private UUID id;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "questionnaire_id")
    private String questionnaireId;

    private String version;
    private int ordinal;
    private boolean published;
    private String source;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "own_questionnaire_words", joinColumns = @JoinColumn(name = "own_questionnaire_id"))
    @Column(name = "words", nullable = false)
    private Map<Place, String> words = new HashMap<>();

    @Version
    private int saves;

    protected OwnQuestionnaire() {}

    /** A draft of an edition whose original was read without fault. */
    OwnQuestionnaire(UUID id, UUID organisationId, int ordinal, Edition edition) {
        this.id = id;
        this.organisationId = organisationId;
        this.ordinal = ordinal;
        this.questionnaireId = edition.original().id();
        this.version = edition.original().version();
        this.source = WrittenQuestionnaire.of(edition.original()).text();
        translate(edition);
    }

    UUID id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    boolean published() {
        return published;
    }

    /** Counts what was saved, to notice that somebody else did meanwhile. */
    int saves() {
        return saves;
    }

    Questionnaire questionnaire() {
        return switch (QuestionnaireYaml.read(questionnaireId, source)) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty faulty ->
                throw new IllegalStateException(
                        "kept as valid: " + faulty.faults().getFirst());
        };
    }

    SortedSet<String> languages() {
        return words.keySet().stream().map(Place::language).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of one translation by their places, as far as they are there. */
    Map<String, String> words(String language) {
        Map<String, String> found = new HashMap<>();
        words.forEach((place, text) -> {
            if (place.language().equals(language) && !text.isEmpty()) {
                found.put(place.place(), text);
            }
        });
        return found;
    }

    /** How many texts each translation lacks. */
    SortedMap<String, Integer> missing() {
        SortedMap<String, Integer> missing = new TreeMap<>();
        lacking().forEach((language, places) -> missing.put(language, places.size()));
        return missing;
    }

    /** The places of the texts that each translation lacks. */
    Map<String, Set<String>> lacking() {
        var places = Phrases.of(questionnaire()).keySet();
        Map<String, Set<String>> lacking = new HashMap<>();
        for (String language : languages()) {
            Set<String> there = words(language).keySet();
            lacking.put(
                    language,
                    places.stream().filter(place -> !there.contains(place)).collect(Collectors.toSet()));
        }
        return lacking;
    }

    Quality quality() {
        return Quality.of(edition(), lacking());
    }

    /** In all languages; where a translation lacks a text, the original's stands. */
    Edition edition() {
        Questionnaire original = questionnaire();
        Map<String, Questionnaire> translations = new TreeMap<>();
        languages().forEach(language -> translations.put(language, translated(original, language, words(language))));
        return new Edition(original, translations);
    }

    static Questionnaire translated(Questionnaire original, String language, Map<String, String> words) {
        return Phrases.reword(original, words::getOrDefault).in(language);
    }

    /** Another original; words of translations for places that are no more are dropped. */
    void write(Questionnaire original) {
        this.questionnaireId = original.id();
        this.version = original.version();
        this.source = WrittenQuestionnaire.of(original).text();
        var places = Phrases.of(original).keySet();
        words.keySet().removeIf(place -> !places.contains(place.place()));
    }

    void replace(Edition edition) {
        words.clear();
        write(edition.original());
        translate(edition);
    }

    private void translate(Edition edition) {
        edition.translations().forEach((language, translation) -> translate(language, Phrases.of(translation)));
    }

    /** @param texts by their places, empty where one is still missing */
    void translate(String language, Map<String, String> texts) {
        texts.forEach((place, text) -> words.put(new Place(language, place), Objects.requireNonNull(text)));
    }

    void drop(String language) {
        words.keySet().removeIf(place -> place.language().equals(language));
    }

    void publish() {
        published = true;
    }
}
