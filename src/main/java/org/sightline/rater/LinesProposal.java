package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.directory.ReportingLine;
import org.sightline.directory.ReportingLines;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.sheet.Sheet;

/**
 * Whom an organisation's reporting lines propose to be asked about an executive: those who report or reported to them, and
 * those they report or reported to. Somebody who does so now and did so before is asked as of now.
 */
@ApplicationScoped
class LinesProposal {
    private static final List<String> COLUMNS = Stream.concat(
                    RosterColumns.REQUIRED.stream(), Stream.of("from", "to", "language", "executive_language"))
            .toList();

    private final ReportingLines lines;
    private final People people;
    private final Executives executives;
    private final Clock clock;

    LinesProposal(ReportingLines lines, People people, Executives executives, Clock clock) {
        this.lines = lines;
        this.people = people;
        this.executives = executives;
        this.clock = clock;
    }

    /**
     * Somebody who could be an executive.
     *
     * @param chosen whether they are in the campaign already
     */
    record Choice(Person person, boolean chosen, int reports, int pastReports, int supervisors, int pastSupervisors) {}

    boolean any(Campaign campaign) {
        return lines.any(campaign.organisationId());
    }

    /** Whoever is in the campaign, and whoever has at least as many current reports as a group needs; by name. */
    @Transactional
    List<Choice> choices(Campaign campaign) {
        Map<UUID, Map<UUID, Asked>> all = asked(campaign, LocalDate.MIN);
        Set<UUID> enrolled =
                executives.of(campaign.id()).stream().map(Executive::personId).collect(Collectors.toSet());
        List<UUID> candidates = all.entrySet().stream()
                .filter(one -> enrolled.contains(one.getKey())
                        || count(one.getValue(), Relationship.CURRENT_DIRECT_REPORT) >= campaign.minimum())
                .map(Map.Entry::getKey)
                .toList();
        return people.byId(candidates).values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::email))
                .map(person -> choice(person, all.getOrDefault(person.id(), Map.of()), enrolled.contains(person.id())))
                .toList();
    }

    private static Choice choice(Person person, Map<UUID, Asked> asked, boolean chosen) {
        return new Choice(
                person,
                chosen,
                count(asked, Relationship.CURRENT_DIRECT_REPORT),
                count(asked, Relationship.PAST_DIRECT_REPORT),
                count(asked, Relationship.CURRENT_SUPERVISOR),
                count(asked, Relationship.PAST_SUPERVISOR));
    }

    private static int count(Map<UUID, Asked> asked, Relationship relationship) {
        return (int) asked.values().stream()
                .filter(one -> one.relationship() == relationship)
                .count();
    }

    /**
     * The proposal as a file, as if somebody had handed it in; empty if nobody is chosen or nobody would be asked.
     *
     * @param years how long ago past relationships may have ended
     */
    @Transactional
    String of(Campaign campaign, Collection<UUID> chosen, int years) {
        Map<UUID, Map<UUID, Asked>> all =
                asked(campaign, campaign.today(clock.instant()).minusYears(years));
        Set<UUID> needed = Stream.concat(
                        chosen.stream(),
                        chosen.stream().flatMap(id -> all.getOrDefault(id, Map.of()).keySet().stream()))
                .collect(Collectors.toSet());
        Map<UUID, Person> known = people.byId(needed);
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        for (UUID id : chosen) {
            Person executive = known.get(id);
            if (executive != null) {
                all.getOrDefault(id, Map.of())
                        .forEach((rater, asked) -> Optional.ofNullable(known.get(rater))
                                .ifPresent(person -> rows.put(rows.size() + 2, row(executive, person, asked))));
            }
        }
        return rows.isEmpty() ? "" : new Sheet(1, COLUMNS, rows).text();
    }

    private static List<String> row(Person executive, Person rater, Asked asked) {
        return List.of(
                executive.email(),
                executive.name(),
                rater.name(),
                rater.email(),
                asked.relationship().id(),
                asked.line().from().map(LocalDate::toString).orElse(""),
                asked.relationship().past()
                        ? asked.line().to().map(LocalDate::toString).orElse("")
                        : "",
                rater.language().getLanguage(),
                executive.language().getLanguage());
    }

    /** As what somebody would be asked, because of which line. */
    private record Asked(Relationship relationship, ReportingLine line) {}

    /** By executive and by rater; of several lines between two people the one that counts more. */
    private Map<UUID, Map<UUID, Asked>> asked(Campaign campaign, LocalDate since) {
        LocalDate today = campaign.today(clock.instant());
        Map<UUID, Map<UUID, Asked>> all = new HashMap<>();
        List<ReportingLine> recent = new ArrayList<>(lines.of(campaign.organisationId()));
        recent.removeIf(line -> !line.lasts(since));
        for (ReportingLine line : recent) {
            boolean now = line.lasts(today);
            put(
                    all,
                    line.managerId(),
                    line.personId(),
                    new Asked(now ? Relationship.CURRENT_DIRECT_REPORT : Relationship.PAST_DIRECT_REPORT, line));
            put(
                    all,
                    line.personId(),
                    line.managerId(),
                    new Asked(now ? Relationship.CURRENT_SUPERVISOR : Relationship.PAST_SUPERVISOR, line));
        }
        return all;
    }

    private static void put(Map<UUID, Map<UUID, Asked>> all, UUID executive, UUID rater, Asked asked) {
        all.computeIfAbsent(executive, _ -> new LinkedHashMap<>())
                .merge(rater, asked, (a, b) -> weight(b) > weight(a) ? b : a);
    }

    /** Now before then, and of what is past what ended last. */
    private static long weight(Asked asked) {
        return asked.relationship().past()
                ? asked.line().to().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)
                : Long.MAX_VALUE;
    }
}
