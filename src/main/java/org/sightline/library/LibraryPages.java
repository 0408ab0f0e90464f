package org.sightline.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.library.OwnQuestionnaires.Use;
import org.sightline.organisation.Organisation;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.web.Faults;
import org.sightline.web.Viewer;

/** The questionnaires that an organisation can ask, and each of them to look at. */
@Path("/organisations/{id}/questionnaires")
@RolesAllowed(Viewer.ADMINISTRATOR)
class LibraryPages {
    /**
     * @param key the last part of its address
     * @param state ends the key of its words
     */
    record Row(
            String key,
            String title,
            String questionnaire,
            String version,
            String languages,
            String state,
            List<Use> uses,
            int statements,
            int questions) {
        public boolean editable() {
            return state.equals("draft");
        }

        public boolean own() {
            return !state.equals("shipped");
        }
    }

    /** One place in all languages. */
    record Line(String place, boolean warning, List<Words> words) {}

    record Words(String language, String text) {}

    /**
     * @param form the wording that is shown
     * @param missing how many texts each translation of a draft lacks
     * @param compared whether there is a version before it
     * @param advice how much of it there is
     */
    record View(
            Row row,
            List<String> languages,
            String form,
            List<Line> lines,
            Map<String, Integer> missing,
            boolean compared,
            int advice) {
        public List<String> forms() {
            return FORMS;
        }
    }

    private static final List<String> FORMS = List.of("current", "past", "self");

    private final Wanted wanted;
    private final OwnQuestionnaires own;
    private final Questionnaires library;

    LibraryPages(Wanted wanted, OwnQuestionnaires own, Questionnaires library) {
        this.wanted = wanted;
        this.own = own;
        this.library = library;
    }

    @CheckedTemplate(basePath = "library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record library(Organisation organisation, List<Row> own, List<Row> shipped, Faults faults, List<String> found)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record questionnaire(Organisation organisation, View view, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return list(id, Faults.none(), List.of());
    }

    /** @param found what is wrong with a file that was sent, line by line */
    TemplateInstance list(UUID id, Faults faults, List<String> found) {
        Organisation organisation = wanted.organisation(id);
        Set<String> latest = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (OwnQuestionnaire one : own.of(id)) {
            boolean newest = one.published() && latest.add(one.questionnaire().id());
            rows.add(row(id, one, newest));
        }
        List<Row> shipped = library.shipped().stream()
                .map(one -> row(
                        one.id(),
                        wanted.shipped(one.id()).orElseThrow(),
                        "shipped",
                        own.uses(id, one.id(), one.version(), true)))
                .toList();
        return new library(organisation, rows, shipped, faults, found);
    }

    @GET
    @Path("{key}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath String key, @RestQuery @Nullable String wording) {
        return show(id, key, wording == null ? "current" : wording, Faults.none());
    }

    TemplateInstance show(UUID id, String key, String wording, Faults faults) {
        Edition edition = wanted.edition(id, key);
        Questionnaire original = edition.original();
        String form = FORMS.contains(wording) ? wording : "current";
        List<Questionnaire> all = Stream.concat(
                        Stream.of(original), new TreeMap<>(edition.translations()).values().stream())
                .toList();
        Row row = wanted.own(id, key)
                .map(one -> row(id, one, latest(id, one)))
                .orElseGet(() -> row(key, edition, "shipped", own.uses(id, key, original.version(), true)));
        View view = new View(
                row,
                all.stream().map(Questionnaire::language).toList(),
                form,
                lines(original, all, form),
                wanted.own(id, key).map(OwnQuestionnaire::missing).orElseGet(TreeMap::new),
                wanted.own(id, key).filter(one -> one.ordinal() > 1).isPresent(),
                wanted.quality(id, key).advice().size());
        return new questionnaire(wanted.organisation(id), view, faults);
    }

    private boolean latest(UUID organisation, OwnQuestionnaire one) {
        return own.versions(organisation, one.questionnaire().id()).stream()
                .filter(OwnQuestionnaire::published)
                .findFirst()
                .filter(newest -> newest.id().equals(one.id()))
                .isPresent();
    }

    private static List<Line> lines(Questionnaire original, List<Questionnaire> all, String form) {
        Set<String> warnings = new HashSet<>();
        original.ratedItems().forEach(item -> {
            if (item.warning()) {
                warnings.add(item.id());
            }
        });
        List<Map<String, String>> phrases =
                all.stream().<Map<String, String>>map(Phrases::of).toList();
        List<Line> lines = new ArrayList<>();
        for (String place : Phrases.of(original).keySet()) {
            String last = place.substring(place.lastIndexOf('.') + 1);
            if (FORMS.contains(last) && !last.equals(form)) {
                continue;
            }
            List<Words> words = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                words.add(new Words(all.get(i).language(), phrases.get(i).getOrDefault(place, "")));
            }
            lines.add(new Line(place, warnings.contains(Field.owner(place)), words));
        }
        return lines;
    }

    private Row row(UUID organisation, OwnQuestionnaire one, boolean latest) {
        Edition edition = one.edition();
        Questionnaire it = edition.original();
        List<Use> uses = own.uses(organisation, it.id(), it.version(), latest);
        String published = uses.stream().anyMatch(Use::started) ? "locked" : "published";
        return row(one.id().toString(), edition, one.published() ? published : "draft", uses);
    }

    private static Row row(String key, Edition edition, String state, List<Use> uses) {
        Questionnaire it = edition.original();
        String languages = String.join(
                ", ",
                Stream.concat(
                                Stream.of(it.language()),
                                edition.translations().keySet().stream().sorted())
                        .toList());
        return new Row(
                key,
                it.title(),
                it.id(),
                it.version(),
                languages,
                state,
                uses,
                it.ratedItems().size(),
                it.questions().size());
    }
}
