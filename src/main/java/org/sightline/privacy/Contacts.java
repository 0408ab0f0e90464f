package org.sightline.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who was asked in a campaign: raters, their links, their mails, and the people themselves where nothing else needs them. */
final class Contacts {
    private Contacts() {}

    /** Deletes all contacts of the campaign. */
    static void delete(Connection connection, UUID campaign, Counts counts) throws SQLException {
        raters(connection, Sql.ids(connection, "select id from rater where campaign_id = ?", campaign), counts);
        Dependents dependents = new Dependents(connection, Set.of(), counts);
        dependents.delete("mail_run", Sql.ids(connection, "select id from mail_run where campaign_id = ?", campaign));
        dependents.delete(
                "outbox_message", Sql.ids(connection, "select id from outbox_message where campaign_id = ?", campaign));
    }

    /** Deletes these raters, and those of the people who are nothing else. */
    static void raters(Connection connection, Collection<UUID> raters, Counts counts) throws SQLException {
        UUID[] all = raters.toArray(UUID[]::new);
        List<UUID> people =
                Sql.ids(connection, "select distinct person_id from rater where id = any (?)", (Object) all);
        mails(connection, Sql.ids(connection, """
                        select id from rater where id = any (?)
                        union all select id from invitation where rater_id = any (?)
                        union all select id from nomination where rater_id = any (?)""", all, all, all), counts);
        new Dependents(connection, Set.of(), counts).delete("rater", raters);
        people(connection, people, counts);
    }

    /** Deletes mails that were about any of these; a mail refers to its subject by the id alone. */
    static void mails(Connection connection, Collection<UUID> subjects, Counts counts) throws SQLException {
        new Dependents(connection, Set.of(), counts)
                .delete(
                        "outbox_message",
                        Sql.ids(connection, "select id from outbox_message where subject_id = any (?)", (Object)
                                subjects.toArray(UUID[]::new)));
    }

    /** Deletes those of the people to whom nothing refers any more. */
    static void people(Connection connection, Collection<UUID> people, Counts counts) throws SQLException {
        for (UUID person : people) {
            if (!Dependents.referred(connection, "person", person, Set.of())) {
                counts.add("person", Sql.run(connection, "delete from person where id = ?", person));
            }
        }
    }
}
