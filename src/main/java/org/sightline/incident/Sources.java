package org.sightline.incident;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.interview.Editions;
import org.sightline.interview.Interviewees;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** From whom incidents are known; for the coach alone. */
@ApplicationScoped
class Sources {
    private final AgroalDataSource database;
    private final EngagementKeys keys;
    private final Interviewees interviewees;

    Sources(AgroalDataSource database, EngagementKeys keys, Interviewees interviewees) {
        this.database = database;
        this.keys = keys;
        this.interviewees = interviewees;
    }

    List<Source> of(UUID engagement, UUID incident) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "sources of " + incident,
                row -> new Source(
                        row.getObject(1, UUID.class),
                        Source.Kind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        key.openText(place(row.getObject(1, UUID.class)), row.getBytes(4))),
                "select id, kind, interview_id, label from incident_source where incident_id = ? order by kind, id",
                incident);
    }

    void add(UUID engagement, UUID incident, Source.Kind kind, @Nullable UUID interview, String label) {
        UUID id = UUID.randomUUID();
        Sql.run(
                database,
                "a source could not be written",
                "insert into incident_source (id, incident_id, kind, interview_id, label) values (?, ?, ?, cast(? as uuid), ?)",
                id,
                incident,
                kind.name(),
                interview,
                keys.get(engagement).sealText(place(id), label));
    }

    void remove(UUID id) {
        Sql.run(database, "a source could not be removed", "delete from incident_source where id = ?", id);
    }

    /** Who told what in an engagement, read once for all its incidents. */
    Tellers tellers(UUID engagement) {
        List<Editions.Talk> talks = interviewees.talks(engagement);
        Set<UUID> hidden = Editions.among(talks, Corroboration.CIRCLE);
        return new Tellers(
                interviewees.persons(engagement),
                interviewees.byName(engagement),
                talks.stream()
                        .filter(talk -> hidden.contains(talk.id()))
                        .map(talk -> talk.person().toString())
                        .collect(Collectors.toSet()));
    }

    /**
     * @param persons for each conversation the first that was had with the same person
     * @param byName a conversation by the name of whoever had it, in lower case
     * @param hidden whoever told something as one of enough people
     */
    record Tellers(Map<UUID, UUID> persons, Map<String, UUID> byName, Set<String> hidden) {
        /** How many independent sources there are. */
        int independent(boolean own, List<Source> sources) {
            return Corroboration.independent(accounts(own, sources));
        }

        /** Whether nobody who told it in a conversation is given away. */
        boolean covered(boolean own, List<Source> sources) {
            return Corroboration.covered(accounts(own, sources), hidden);
        }

        private List<Corroboration.Account> accounts(boolean own, List<Source> sources) {
            List<Corroboration.Account> accounts = new ArrayList<>();
            if (own) {
                accounts.add(new Corroboration.Account(Source.Kind.EXECUTIVE, ""));
            }
            sources.forEach(source -> accounts.add(new Corroboration.Account(source.kind(), teller(source))));
            return accounts;
        }

        /** A sponsor who was interviewed is one person. */
        private String teller(Source source) {
            String label = source.label().strip().toLowerCase(Locale.ROOT);
            UUID interview = source.kind() == Source.Kind.SPONSOR ? byName.get(label) : source.interview();
            return interview == null
                    ? source.kind() + " " + label
                    : Objects.requireNonNullElse(persons.get(interview), interview)
                            .toString();
        }
    }

    private static String place(UUID id) {
        return "incident source " + id;
    }
}
