package org.sightline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.sightline.fuzz.Input;

/** Addresses and names: one spelling, found by looking twice, and nothing that ends a header. */
public final class AddressFuzz {
    private AddressFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String typed = new Input(bytes).text();
        EmailAddress.parse(typed).ifPresent(address -> {
            assertThat(EmailAddress.parse(address.text())).contains(address);
            assertThat(EmailAddress.is(typed, address.text())).isTrue();
            assertThat(address.text())
                    .hasSizeLessThanOrEqualTo(EmailAddress.LONGEST)
                    .doesNotContainAnyWhitespaces();
            assertThat(address.text().chars().noneMatch(Character::isISOControl))
                    .isTrue();
            assertThat(Spelling.ofAddress(address.text())).contains("@");
        });
        PersonEntry entry = PersonEntry.typed(typed, typed);
        assertThat(PersonEntry.typed(entry.name(), entry.email())).isEqualTo(entry);
        assertThat(new Spelling().ofName(entry.name())).matches("[a-z0-9 ]*");
    }
}
