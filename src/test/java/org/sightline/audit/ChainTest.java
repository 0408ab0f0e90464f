package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.Owner;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.audit.Verdict.Broken;
import org.sightline.audit.Verdict.Fault;

/** Whatever somebody with all rights in the database does to the record of acts, the walk along the chain finds. */
@QuarkusTest
class ChainTest {
    private static final int EVENTS = 12;

    /** Puts these statements into the places of a tampering: the chain, and the event at position five. */
    private static final String FIFTH = "(select event_id from audit_link where chain = '$chain' and position = 5)";

    @Inject
    AuditTrail trail;

    @Inject
    AuditChains chains;

    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    @TempDir
    Path folder;

    private UUID organisation;
    private Chain chain;

    @BeforeEach
    void record() {
        organisation = logins.organisation("Chained");
        chain = Chain.of(organisation);
        for (int i = 1; i <= EVENTS; i++) {
            record("event " + i);
        }
    }

    @Test
    void isWholeAsItGrew() {
        assertThat(chains.check(chain)).isEqualTo(new Verdict.Whole(EVENTS, none(), chains.head(chain)));
        assertThat(chains.head(chain).position()).isEqualTo(EVENTS);
        assertThat(chains.check(Chain.of(UUID.randomUUID())).whole()).isTrue();
        assertThat(chains.check(Chain.OF_NONE).whole()).isTrue();
    }

    @Test
    void takesAnyContent() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder detail = new StringBuilder();
            for (int c = random.nextInt(30); c > 0; c--) {
                detail.appendCodePoint(List.of((int) ':', (int) '1', (int) '\n', 0xE9, 0x1F600, 0x200B, 0x22)
                        .get(random.nextInt(7)));
            }
            record(detail.toString());
        }
        assertThat(chains.check(chain)).isInstanceOf(Verdict.Whole.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_event set detail = 'nothing' where id = $fifth                                    | CHANGED | 5
            update audit_event set at = at + interval '1 microsecond' where id = $fifth                    | CHANGED | 5
            update audit_event set object_id = null where id = $fifth                                      | CHANGED | 5
            update audit_event set act = 'SIGN_OUT' where id = $fifth                                      | CHANGED | 5
            update audit_link set hash = sha256('x') where chain = '$chain' and position = 5               | CHANGED | 5
            delete from audit_event where id = $fifth                                                      | MISSING | 5
            delete from audit_link where chain = '$chain' and position = 5                                 | MISSING | 5
            delete from audit_link where chain = '$chain' and position = 12                                | SHORTENED | 12
            delete from audit_event where id = (select max(id) from audit_event where organisation_id = '$chain') | MISSING | 12
            insert into audit_event (at, organisation_id, act) values (now(), '$chain', 'SIGN_IN')         | PUT_IN | 0
            update audit_event set organisation_id = null where id = $fifth                                | CHANGED | 5
            update audit_link a set event_id = -a.event_id where chain = '$chain' and position in (5, 6); update audit_link a set event_id = (select -b.event_id from audit_link b where b.chain = '$chain' and b.position = 11 - a.position) where chain = '$chain' and position = 5 | CHANGED | 5
            update audit_head set hash = sha256('x') where chain = '$chain'                                | SHORTENED | 13
            update audit_head set position = 11 where chain = '$chain'                                     | SHORTENED | 13
            delete from audit_head where chain = '$chain'                                                  | SHORTENED | 1
            """)
    void findsTampering(String tampering, Fault fault, long position) throws SQLException {
        Verdict found = tampered(tampering, List.of());
        assertThat(found).isInstanceOf(Broken.class);
        assertThat(((Broken) found).fault())
                .isEqualTo(tampering.startsWith("delete from audit_head") ? Fault.SHORTENED : fault);
        if (!tampering.startsWith("delete from audit_head")) {
            assertThat(((Broken) found).position()).isEqualTo(position);
        }
        assertThat(chains.check(chain).whole()).as("nothing of it stayed").isTrue();
    }

    /** Somebody who computes everything anew leaves a chain that holds in itself, and not against what was noted. */
    @Test
    void findsAChainThatWasMadeAnewByWhatWasNoted() throws SQLException {
        Anchors anchors = new Anchors(folder.resolve("heads.txt"));
        anchors.note(LocalDate.of(2026, 3, 2), Map.of(chain, chains.head(chain)));
        record("later");
        anchors.note(LocalDate.of(2026, 3, 2), Map.of(chain, chains.head(chain)));
        assertThat(anchors.of(chain)).as("once a day").hasSize(1);
        anchors.note(LocalDate.of(2026, 3, 3), Map.of(chain, chains.head(chain)));
        List<Link> noted = anchors.of(chain);
        assertThat(noted).hasSize(2);
        assertThat(tampered("select 1", noted).whole()).isTrue();

        String shorter = """
                delete from audit_link where chain = '$chain' and position = 13;
                delete from audit_event where organisation_id = '$chain' and detail = 'later';
                update audit_head h set position = 12, hash = l.hash from audit_link l
                    where h.chain = '$chain' and l.chain = h.chain and l.position = 12""";
        assertThat(tampered(shorter, List.of()).whole())
                .as("in itself it holds")
                .isTrue();
        assertThat(tampered(shorter, noted)).isEqualTo(new Broken(Fault.SHORTENED, 13, 0));

        String anew = """
                update audit_event set detail = 'nothing' where id = $fifth;
                do $$
                declare link record; before bytea := decode(repeat('00', 32), 'hex');
                begin
                    for link in select l.position, v as event from audit_link l join audit_event v on v.id = l.event_id
                        where l.chain = '$chain' order by l.position loop
                        before := sha256(before || audit_content(link.event, '$chain', link.position));
                        update audit_link set hash = before where chain = '$chain' and position = link.position;
                    end loop;
                    update audit_head set hash = before where chain = '$chain';
                end $$""";
        assertThat(tampered(anew, List.of()).whole()).as("in itself it holds").isTrue();
        assertThat(((Broken) tampered(anew, noted)).fault()).isEqualTo(Fault.NOT_AS_NOTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_event set detail = 'x' where organisation_id = '$chain'
            delete from audit_event where organisation_id = '$chain'
            update audit_link set hash = sha256('x') where chain = '$chain'
            delete from audit_link where chain = '$chain'
            update audit_head set hash = sha256('x') where chain = '$chain'
            update audit_head set position = position - 1 where chain = '$chain'
            update audit_head set cut_position = 3 where chain = '$chain'
            delete from audit_head where chain = '$chain'
            truncate audit_link
            truncate audit_event cascade
            """)
    void isRefusedByTheDatabase(String change) {
        assertThatThrownBy(() -> run(change)).isInstanceOf(SQLException.class);
        assertThat(chains.check(chain).whole()).isTrue();
    }

    @Test
    void holdsAfterItsOldEndWasCut() {
        clock.advance(Duration.ofDays(800));
        try {
            record("young");
            record("younger");
            assertThat(chains.older(chain, clock.instant())).isEqualTo(EVENTS);
            Link cut = linkAt(EVENTS);
            assertThat(QuarkusTransaction.requiringNew().call(() -> chains.cut(chain, EVENTS)))
                    .isEqualTo(EVENTS);
            assertThat(chains.check(chain)).isEqualTo(new Verdict.Whole(2, cut, chains.head(chain)));
            assertThat(chains.find(chain, cut.hash())).contains((long) EVENTS);
            assertThat(chains.find(chain, chains.head(chain).hash())).contains(EVENTS + 2L);
            assertThat(chains.find(chain, "ab".repeat(32))).isEmpty();
            record("youngest");
            assertThat(chains.check(chain).whole()).isTrue();
        } finally {
            clock.reset();
        }
    }

    @Test
    void growsFromManySidesAtOnce() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                int number = i;
                all.add(crowd.submit(() -> record("at once " + number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(chains.check(chain)).isEqualTo(new Verdict.Whole(EVENTS + 80, none(), chains.head(chain)));
    }

    private void record(String detail) {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(null, organisation, Act.CAMPAIGN_CHANGED, UUID.randomUUID(), detail));
    }

    private Link linkAt(long position) {
        return position == chains.head(chain).position() ? chains.head(chain) : earlier(position);
    }

    private Link earlier(long position) {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                var row = select.executeQuery("select hash from audit_link where chain = '%s' and position = %d"
                        .formatted(organisation, position))) {
            row.next();
            return Link.of(position, row.getBytes(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Link none() {
        return Link.of(0, new byte[32]);
    }

    /** What the walk says while the tampering stands; then all of it is undone. */
    private Verdict tampered(String tampering, List<Link> noted) throws SQLException {
        try (Connection connection = Owner.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String table : List.of("audit_event", "audit_link", "audit_head")) {
                    statement.execute("alter table " + table + " disable trigger user");
                }
                statement.execute("alter table audit_link drop constraint audit_link_event_id_fkey,"
                        + " drop constraint audit_link_chain_fkey");
                statement.execute(filled(tampering));
                return ChainWalk.check(connection, chain, noted);
            } finally {
                connection.rollback();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = Owner.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(filled(sql));
            } finally {
                connection.rollback();
            }
        }
    }

    private String filled(String sql) {
        return sql.replace("$fifth", FIFTH).replace("$chain", organisation.toString());
    }
}
