package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Whom a text must not give away, and which conversations were had with one person. */
@ApplicationScoped
public class Interviewees {
    private final Interviews interviews;

    Interviewees(Interviews interviews) {
        this.interviews = interviews;
    }

    /** Everybody who talked with a coach in this engagement, or is going to. */
    public Names names(UUID engagement) {
        List<Contact> contacts =
                interviews.of(engagement).stream().map(Interview::contact).toList();
        return new Names(
                contacts.stream().map(Contact::name).toList(),
                contacts.stream().map(Contact::reach).toList());
    }

    /** Somebody who talked with the coach. */
    public record Interviewee(UUID interview, String name) {}

    /** Whoever opened up to this coach, and to nobody else. */
    public List<Interviewee> of(UUID engagement, UUID coach) {
        return interviews.of(engagement).stream()
                .filter(interview -> interview.coach().equals(coach))
                .map(interview ->
                        new Interviewee(interview.id(), interview.contact().name()))
                .toList();
    }

    /** A conversation by the name of whoever had it, in lower case; to compare with, and never to show. */
    public Map<String, UUID> byName(UUID engagement) {
        Map<String, UUID> names = new HashMap<>();
        interviews
                .of(engagement)
                .forEach(interview ->
                        names.putIfAbsent(interview.contact().name().toLowerCase(Locale.ROOT), interview.id()));
        return Map.copyOf(names);
    }

    /** For each conversation the first that was had with the same person. */
    public Map<UUID, UUID> persons(UUID engagement) {
        return Persons.of(interviews.of(engagement));
    }

    /** Conversations without names, to see who is counted when. */
    public List<Editions.Talk> talks(UUID engagement) {
        List<Interview> all = interviews.of(engagement);
        Map<UUID, UUID> persons = Persons.of(all);
        return all.stream()
                .map(one -> new Editions.Talk(
                        one.id(), Objects.requireNonNull(persons.get(one.id())), one.paraphrase(), one.edition()))
                .toList();
    }
}
