package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest {
    @Inject
    AuditTrail trail;

    @Inject
    EntityManager entities;

    private final UUID object = UUID.randomUUID();

    @Test
    void keepsWhatWasDone() {
        QuarkusTransaction.requiringNew().run(this::record);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    record();
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(events()).isZero();
    }

    @Test
    void changesNoEvent() {
        QuarkusTransaction.requiringNew().run(this::record);
        for (String change : new String[] {"update audit_event set detail = 'x'", "delete from audit_event"}) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(change).executeUpdate()))
                    .hasMessageContaining("written once");
        }
    }

    private void record() {
        trail.record(null, null, Act.CAMPAIGN_CLOSED, object, "by its closing day");
    }

    private long events() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number)
                                entities.createNativeQuery("select count(*) from audit_event where object_id = ?1")
                                        .setParameter(1, object)
                                        .getSingleResult())
                        .longValue());
    }
}
