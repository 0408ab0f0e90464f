package org.sightline.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sightline.system.Sql;

/** Who was asked in a campaign: raters, their links, their mails, and the people themselves where nothing else needs them. */
final class Contacts {
    /** Of a campaign that has not started the executives stay, as it could not be started without what they say themselves. */
    private static final String ASKED = """
            select r.id from rater r join campaign c on c.id = r.campaign_id
            where c.id = ? and not (c.state in ('DRAFT', 'NOMINATING')
                and exists (select from nomination n where n.rater_id = r.id and n.relationship = 'SELF'))
            """;

    private Contacts() {}

    /** Deletes all contacts of the campaign. */
    static void delete(Connection connection, UUID campaign, Counts counts) throws SQLException {
        raters(connection, Sql.ids(connection, ASKED, campaign), counts);
        proposals(connection, campaign, counts);
        Dependents dependents = new Dependents(connection, Set.of(), counts);
        dependents.delete("mail_run", Sql.ids(connection, "select id from mail_run where campaign_id = ?", campaign));
        dependents.delete(
                "outbox_message", Sql.ids(connection, "select id from outbox_message where campaign_id = ?", campaign));
    }

    /** Deletes these raters, and those of the people who are nothing else and whom no directory lists. */
    static void raters(Connection connection, Collection<UUID> raters, Counts counts) throws SQLException {
        UUID[] all = raters.toArray(UUID[]::new);
        List<UUID> people =
                Sql.ids(connection, "select distinct person_id from rater where id = any (?)", (Object) all);
        mails(connection, Sql.ids(connection, """
                        select id from rater where id = any (?)
                        union all select id from invitation where rater_id = any (?)
                        union all select id from nomination where rater_id = any (?)""", all, all, all), counts);
        new Dependents(connection, Set.of(), counts).delete("rater", raters);
        people(connection, unlisted(connection, people), counts);
    }

    /**
     * Those of the people who stand in no reporting line. The others stay when a time ends: the directory is the
     * organisation's own and tells nothing of who was asked.
     */
    static List<UUID> unlisted(Connection connection, Collection<UUID> people) throws SQLException {
        return Sql.ids(connection, """
                select p.id from person p where p.id = any (?)
                    and not exists (select from reporting_line l where p.id in (l.person_id, l.manager_id))""", (Object) people.toArray(UUID[]::new));
    }

    /** Deletes mails that were about any of these; a mail refers to its subject by the id alone. */
    static void mails(Connection connection, Collection<UUID> subjects, Counts counts) throws SQLException {
        new Dependents(connection, Set.of(), counts)
                .delete(
                        "outbox_message",
                        Sql.ids(connection, "select id from outbox_message where subject_id = any (?)", (Object)
                                subjects.toArray(UUID[]::new)));
    }

    /** Deletes those of the people who are rated, asked or coached nowhere any more, with whatever else refers to them. */
    static void people(Connection connection, Collection<UUID> people, Counts counts) throws SQLException {
        List<UUID> needless = Sql.ids(connection, """
                select p.id from person p where p.id = any (?)
                    and not exists (select from rater r where r.person_id = p.id)
                    and not exists (select from executive x where x.person_id = p.id)
                    and not exists (select from engagement g where g.person_id = p.id)""", (Object) people.toArray(UUID[]::new));
        new Dependents(connection, Set.of(), counts).delete("person", needless);
    }

    /** Deletes whom executives or others proposed to ask, whether they were asked or not. */
    private static void proposals(Connection connection, UUID campaign, Counts counts) throws SQLException {
        new Dependents(connection, Set.of(), counts).delete("proposal", Sql.ids(connection, """
                                select o.id from proposal o join executive x on x.id = o.executive_id
                                where x.campaign_id = ?""", campaign));
    }
}
