package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.sightline.organisation.EmailAddress;

@QuarkusTest
class FirstAdministratorTest {
    private static final EmailAddress FIRST =
            EmailAddress.parse("first@example.com").orElseThrow();

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager entities;

    @Test
    void isAppointedOnlyWhereThereIsNone() {
        QuarkusTransaction.begin();
        try {
            entities.createNativeQuery("delete from membership").executeUpdate();
            assertThat(firstAdministrator.appoint(FIRST, "Practice")).isTrue();
            entities.clear();
            Account appointed = accounts.withEmail(FIRST).orElseThrow();
            assertThat(appointed.memberships())
                    .singleElement()
                    .extracting(Membership::role)
                    .isEqualTo(Role.ADMINISTRATOR);
            assertThat(firstAdministrator.appoint(
                            EmailAddress.parse("second@example.com").orElseThrow(), "Other"))
                    .isFalse();
            assertThat(accounts.withEmail(
                            EmailAddress.parse("second@example.com").orElseThrow()))
                    .isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
