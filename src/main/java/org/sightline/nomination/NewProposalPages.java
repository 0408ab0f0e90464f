package org.sightline.nomination;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.organisation.DirectorySearch;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;
import org.sightline.rater.RelationshipEntry;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** One more person for the executive's list: from the directory, from the last time, or typed. */
@Path("/my/{id}/raters")
@RolesAllowed(Viewer.EXECUTIVE)
class NewProposalPages {
    private final Nominees nominees;
    private final RaterLists lists;
    private final Suggestions suggestions;
    private final Propose propose;
    private final People people;
    private final Viewer viewer;
    private final Flash flash;

    NewProposalPages(
            Nominees nominees,
            RaterLists lists,
            Suggestions suggestions,
            Propose propose,
            People people,
            Viewer viewer,
            Flash flash) {
        this.nominees = nominees;
        this.lists = lists;
        this.suggestions = suggestions;
        this.propose = propose;
        this.people = people;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** What is typed, and in whose place. */
    record Form(PersonEntry person, RelationshipEntry entry, Replaced instead) {}

    /** Somebody whose invitation could not be delivered; empty for nobody. */
    record Replaced(String nomination, String name) {
        static final Replaced NOBODY = new Replaced("", "");
    }

    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record proposal(
            Nominee nominee,
            RaterList list,
            DirectorySearch search,
            List<Suggestions.Suggestion> suggestions,
            List<Relationship> choices,
            Form form,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance ask(
            @RestPath UUID id,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String person,
            @RestQuery @Nullable String relationship,
            @RestQuery @Nullable String instead) {
        Nominee nominee = own(id);
        DirectorySearch search = search(nominee, q);
        PersonEntry entry = chosen(nominee, search, person)
                .map(known -> new PersonEntry(known.name(), known.email(), known.language()))
                .orElseGet(PersonEntry::blank);
        return page(nominee, search, entry, RelationshipEntry.typed(relationship, null, null), instead, Faults.none());
    }

    @POST
    @Transactional
    public Response note(
            @RestPath UUID id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String email,
            @RestForm @Nullable String language,
            @RestForm @Nullable String relationship,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm @Nullable String instead) {
        Nominee nominee = nominees.locked(own(id)).orElseThrow(NotFoundException::new);
        PersonEntry person = PersonEntry.typed(name, email, language);
        RelationshipEntry entry = RelationshipEntry.typed(relationship, from, to);
        Faults faults = propose.faults(nominee, person, entry);
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(nominee, DirectorySearch.NONE, person, entry, instead, faults))
                    .build();
        }
        propose.note(nominee, person, entry, undelivered(nominee, instead), viewer.accountId());
        flash.say("proposal-noted", person.name());
        return ProposalPages.shown(id, instead == null || instead.isEmpty() ? "/new" : "");
    }

    private proposal page(
            Nominee nominee,
            DirectorySearch search,
            PersonEntry person,
            RelationshipEntry entry,
            @Nullable String instead,
            Faults faults) {
        RaterList list = lists.own(nominee);
        Replaced replaced = undelivered(nominee, instead)
                .flatMap(nomination -> list.undelivered().stream()
                        .filter(row -> nomination.equals(row.nomination()))
                        .findFirst())
                .map(row -> new Replaced(Objects.toString(row.nomination()), row.name()))
                .orElse(Replaced.NOBODY);
        return new proposal(
                nominee,
                list,
                search,
                suggestions.of(nominee.id()),
                RelationshipEntry.CHOICES,
                new Form(person, entry, replaced),
                faults);
    }

    private DirectorySearch search(Nominee nominee, @Nullable String typed) {
        return DirectorySearch.of(
                people,
                nominee.campaign().organisationId(),
                typed,
                person -> !person.id().equals(nominee.person().id()));
    }

    /** Only who was found by a search or is suggested: an id alone tells nothing of whom it belongs to. */
    private Optional<Person> chosen(Nominee nominee, DirectorySearch search, @Nullable String person) {
        return id(person)
                .filter(known -> search.found().stream().map(Person::id).anyMatch(known::equals)
                        || suggestions.of(nominee.id()).stream()
                                .map(Suggestions.Suggestion::person)
                                .anyMatch(known::equals))
                .flatMap(known -> people.of(nominee.campaign().organisationId(), known));
    }

    private Optional<UUID> undelivered(Nominee nominee, @Nullable String instead) {
        return id(instead).filter(lists.undelivered(nominee)::contains);
    }

    private static Optional<UUID> id(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private Nominee own(UUID id) {
        return nominees.ownedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
