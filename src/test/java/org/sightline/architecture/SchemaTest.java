package org.sightline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.Owner;

/** The tables of answers hold nothing that tells when a row came or from whom. */
@QuarkusTest
class SchemaTest {
    @Inject
    AgroalDataSource database;

    @Test
    void linksNoAnswerToARater() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(AnswerTables.faults(connection, "public")).isEmpty();
            assertThat(AnswerTables.missing(connection, "public")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table ballot add column created_at timestamptz",
                "alter table ballot add column day date",
                "alter table ballot add column at time",
                "alter table ballot add column age interval",
                "alter table ballot add column number serial",
                "alter table ballot add column number bigint generated always as identity",
                "alter table sealed_answer add column made timestamp default now()",
                "alter table sealed_answer add column made text default clock_timestamp()::text",
                "alter table sealed_comment add column rater_id uuid references public.rater",
                "alter table sealed_comment add column nomination_id uuid references public.nomination",
                "alter table sealed_answer add column invitation_id uuid references public.invitation",
                "alter table sealed_answer add column person_id uuid references public.person",
                "alter table atom add column person_id uuid references public.person",
                "alter table sealed_answer add column rater_id uuid",
                "alter table ballot add foreign key (campaign_id) references public.campaign (id)",
                "alter table ballot alter column ct set statistics -1",
                "alter table sealed_comment alter column ct set statistics 100",
                "alter table sealed_lineage alter column ct set statistics 100",
                "alter table sealed_lineage add column rater_id uuid references public.rater",
                "alter table sealed_lineage add column said date",
                "alter table sealed_answer alter column answers set statistics -1",
                "create function stamp() returns trigger language plpgsql as $$ begin return new; end $$;"
                        + " create trigger stamped before insert on sealed_answer for each row execute function stamp()",
            })
    void catchesAPlantedColumn(String fault) throws SQLException {
        try (Connection connection = Owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("create schema planted");
                for (String table : AnswerTables.NAMES) {
                    statement.execute("create table planted." + table + " (like public." + table + " including all)");
                }
                statement.execute("set local search_path = planted");
                // "including all" leaves out the target of statistics
                statement.execute("alter table ballot alter column ct set statistics 0");
                statement.execute("alter table sealed_answer alter column answers set statistics 0");
                statement.execute("alter table sealed_comment alter column ct set statistics 0");
                statement.execute("alter table sealed_lineage alter column ct set statistics 0");
                assertThat(AnswerTables.faults(connection, "planted")).isEmpty();
                statement.execute(fault);
                assertThat(AnswerTables.faults(connection, "planted")).isNotEmpty();
            } finally {
                connection.rollback();
            }
        }
    }
}
