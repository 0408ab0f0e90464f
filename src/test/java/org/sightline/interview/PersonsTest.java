package org.sightline.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One person who talked twice is one person. */
class PersonsTest {
    @Test
    void areOneByNameOrByHowTheyAreReached() {
        List<Interview> all = List.of(
                with("Marta Nuñez", "m@example.org"),
                with("marta  nunez", "+34 600 000 001"),
                with("M. N.", "M@Example.org"),
                with("Will Grant", "+34 600-000-001"),
                with("Ana Other", "+34 600 000 002"));
        assertThat(Persons.of(all).values().stream().distinct()).hasSize(2);
    }

    @Test
    void areOneOnceSomebodyJoinsTwoWhoLookedDifferent() {
        List<Interview> all = List.of(
                with("Marta Nuñez", "m@example.org"), with("M. N.", "+34 600 000 001"), with("M. N.", "m@example.org"));
        assertThat(Persons.of(all).values().stream().distinct()).hasSize(1);
    }

    private static Interview with(String name, String reach) {
        return new Interview(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                new Contact(name, reach, "", Locale.ENGLISH, "token"),
                true,
                null,
                0,
                true,
                0);
    }
}
