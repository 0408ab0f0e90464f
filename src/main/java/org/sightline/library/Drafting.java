package org.sightline.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sightline.questionnaire.Alteration;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** Makes drafts: copies under an id of their own, next versions, and what comes in files. */
@ApplicationScoped
class Drafting {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LONGEST_STEM = 48;
    private static final int TAIL = 8;

    /** What became of a file. */
    sealed interface Outcome {
        record Draft(OwnQuestionnaire draft) implements Outcome {}

        /** The same id and version is published already, in other words. */
        record Frozen() implements Outcome {}

        /** Another draft of the questionnaire is open, under another version. */
        record Open() implements Outcome {}
    }

    private final OwnQuestionnaires own;
    private final QuestionnaireLibrary shipped;
    private final SecureRandom random;

    Drafting(OwnQuestionnaires own, QuestionnaireLibrary shipped, SecureRandom random) {
        this.own = own;
        this.shipped = shipped;
        this.random = random;
    }

    /** A copy is another questionnaire: it starts with its first version. */
    OwnQuestionnaire copy(UUID organisation, Edition edition) {
        return keep(organisation, 1, named(edition, free(edition.original().id()), "1"));
    }

    /** The next version of a published questionnaire, or the one that is being drafted. */
    OwnQuestionnaire next(UUID organisation, OwnQuestionnaire published) {
        Questionnaire it = published.questionnaire();
        List<OwnQuestionnaire> versions = own.versions(organisation, it.id());
        OwnQuestionnaire latest = versions.getFirst();
        if (!latest.published()) {
            return latest;
        }
        int ordinal = latest.ordinal() + 1;
        List<String> taken =
                versions.stream().map(one -> one.questionnaire().version()).toList();
        String version = IntStream.iterate(ordinal, n -> n + 1)
                .mapToObj(Integer::toString)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
        return keep(organisation, ordinal, named(published.edition(), it.id(), version));
    }

    /** An id that is known elsewhere is not taken over: it would be another instrument under the same name. */
    Outcome take(UUID organisation, Edition edition) {
        Questionnaire it = edition.original();
        List<OwnQuestionnaire> versions = own.versions(organisation, it.id());
        if (versions.isEmpty()) {
            boolean elsewhere = own.elsewhere(it.id(), organisation)
                    || shipped.find(it.id()).isPresent();
            return new Outcome.Draft(elsewhere ? copy(organisation, edition) : keep(organisation, 1, edition));
        }
        Optional<OwnQuestionnaire> same = versions.stream()
                .filter(one -> one.questionnaire().version().equals(it.version()))
                .findFirst();
        if (same.isPresent()) {
            OwnQuestionnaire known = same.get();
            if (known.published()) {
                return known.edition().equals(edition) ? new Outcome.Draft(known) : new Outcome.Frozen();
            }
            known.replace(edition);
            return new Outcome.Draft(known);
        }
        return versions.getFirst().published()
                ? new Outcome.Draft(keep(organisation, versions.getFirst().ordinal() + 1, edition))
                : new Outcome.Open();
    }

    private OwnQuestionnaire keep(UUID organisation, int ordinal, Edition edition) {
        OwnQuestionnaire draft = new OwnQuestionnaire(UUID.randomUUID(), organisation, ordinal, edition);
        own.persist(draft);
        return draft;
    }

    private static Edition named(Edition edition, String id, String version) {
        return new Edition(
                new Alteration(edition.original()).named(id, version).questionnaire(),
                edition.translations().entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> one.getKey(),
                                one -> new Alteration(one.getValue())
                                        .named(id, version)
                                        .questionnaire())));
    }

    /** Nobody can tell from an id being taken what others have. */
    private String free(String id) {
        String stem = id.length() > LONGEST_STEM ? id.substring(0, LONGEST_STEM) : id;
        String tail = random.ints(TAIL, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        return stem + "-" + tail;
    }
}
