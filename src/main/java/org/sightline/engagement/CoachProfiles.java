package org.sightline.engagement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Sql;

/** The register of an organisation's coaches: what each says of themselves, and how much room each has. */
@ApplicationScoped
class CoachProfiles {
    /**
     * @param capacity how many engagements at once, null if the coach has not said
     * @param supervisedOn of the coach's own supervision the last day
     * @param interests what could stand in conflict with coaching here; empty for none
     * @param declaredOn when the coach last declared that, null if never
     */
    record Profile(
            String qualification,
            String languages,
            String domains,
            @Nullable Integer capacity,
            @Nullable LocalDate supervisedOn,
            String interests,
            @Nullable LocalDate declaredOn,
            int version) {
        static final Profile BLANK = new Profile("", "", "", null, null, "", null, 0);
        static final int LONGEST_LINE = 200;
        static final int LONGEST_TEXT = 2000;
        static final int MOST = 200;
    }

    /** @param open how many engagements last */
    record Coach(UUID account, String name, String email, Profile profile, int open) {
        public boolean full() {
            return profile.capacity() != null && open >= profile.capacity();
        }
    }

    private static final String COACHES = """
            select a.id, a.name, a.email, p.qualification, p.languages, p.domains, p.capacity, p.supervised_on, p.interests,
                p.declared_on, p.version, (select count(*) from engagement g
                    where g.coach_id = a.id and g.organisation_id = m.organisation_id and g.ended_on is null)
            from membership m join account a on a.id = m.account_id
                left join coach_profile p on p.account_id = a.id and p.organisation_id = m.organisation_id
            where m.role = 'COACH' and m.organisation_id = ?""";

    private final AgroalDataSource database;

    CoachProfiles(AgroalDataSource database) {
        this.database = database;
    }

    /** An organisation in which somebody coaches. */
    record Place(UUID id, String name) {}

    /** Where the account coaches, by name. */
    List<Place> places(UUID coach) {
        return read(
                row -> new Place(row.getObject(1, UUID.class), row.getString(2)),
                "select o.id, o.name from membership m join organisation o on o.id = m.organisation_id"
                        + " where m.role = 'COACH' and m.account_id = ? order by lower(o.name), o.id",
                coach);
    }

    Optional<Place> place(UUID coach, UUID organisation) {
        return places(coach).stream()
                .filter(place -> place.id().equals(organisation))
                .findFirst();
    }

    /** By name. */
    List<Coach> of(UUID organisation) {
        return read(CoachProfiles::coach, COACHES + " order by lower(a.name), a.email", organisation);
    }

    Optional<Coach> of(UUID organisation, UUID account) {
        return read(CoachProfiles::coach, COACHES + " and a.id = ?", organisation, account).stream()
                .findFirst();
    }

    /** @return false if another version stands there; then nothing is written */
    boolean write(UUID account, UUID organisation, Profile profile) {
        return Sql.run(
                        database,
                        "the profile could not be written",
                        """
                        insert into coach_profile (account_id, organisation_id, qualification, languages, domains, capacity,
                            supervised_on, interests, declared_on, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict (account_id, organisation_id) do update set qualification = excluded.qualification,
                            languages = excluded.languages, domains = excluded.domains, capacity = excluded.capacity,
                            supervised_on = excluded.supervised_on, interests = excluded.interests,
                            declared_on = excluded.declared_on, version = coach_profile.version + 1
                        where coach_profile.version = ?""",
                        account,
                        organisation,
                        profile.qualification(),
                        profile.languages(),
                        profile.domains(),
                        profile.capacity(),
                        profile.supervisedOn(),
                        profile.interests(),
                        profile.declaredOn(),
                        profile.version())
                > 0;
    }

    private <T> List<T> read(Sql.Reading<T> reading, String sql, Object... arguments) {
        return Sql.list(database, "coaches", reading, sql, arguments);
    }

    private static Coach coach(ResultSet row) throws SQLException {
        // nothing of a profile is there as long as the coach has written none
        Profile profile = row.getString(4) == null
                ? Profile.BLANK
                : new Profile(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Integer.class),
                        row.getObject(8, LocalDate.class),
                        row.getString(9),
                        row.getObject(10, LocalDate.class),
                        row.getInt(11));
        return new Coach(row.getObject(1, UUID.class), row.getString(2), row.getString(3), profile, row.getInt(12));
    }
}
