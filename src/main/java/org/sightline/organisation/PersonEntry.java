package org.sightline.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.sheet.Twin;
import org.sightline.system.Texts;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A name and an address as somebody typed them, in a form or in a file: composed, trimmed, without controls. The address
 * is read once: a large file asks for it in every step.
 */
public final class PersonEntry {
    public static final int LONGEST_NAME = 80;

    private final String name;
    private final String email;
    private final Locale language;
    private final Optional<EmailAddress> address;

    /** @param language in which the person reads, one of those there are */
    public PersonEntry(String name, String email, Locale language) {
        this.name = Typed.line(name);
        this.email = Typed.line(email);
        this.language = language;
        this.address = EmailAddress.parse(this.email);
    }

    /** In the default language. */
    public static PersonEntry typed(@Nullable String name, @Nullable String email) {
        return typed(name, email, null);
    }

    /** @param language its tag; of what is none of those there are, the default language is taken */
    public static PersonEntry typed(@Nullable String name, @Nullable String email, @Nullable String language) {
        return new PersonEntry(
                name == null ? "" : name,
                email == null ? "" : email,
                Texts.first(Stream.ofNullable(language).map(Locale::forLanguageTag)));
    }

    public static PersonEntry blank() {
        return typed("", "");
    }

    public String name() {
        return name;
    }

    /** The address as it was typed, whatever is wrong with it. */
    public String email() {
        return email;
    }

    public Locale language() {
        return language;
    }

    /** For the choice of the language in a form. */
    public String tag() {
        return language.getLanguage();
    }

    public boolean empty() {
        return name.isEmpty() && email.isEmpty();
    }

    /** Empty if no mail could ever reach it. */
    public Optional<EmailAddress> address() {
        return address;
    }

    /** The address of an entry that was found without faults. */
    public EmailAddress soundAddress() {
        return address.orElseThrow(() -> new IllegalStateException("the entry has faults"));
    }

    /** For comparing with others of a file; empty without a sound address. */
    public Optional<Twin.Entry> inFile(int line) {
        return address.map(kept -> new Twin.Entry(name, kept.text(), line));
    }

    /** What must be mended, by the fields {@code name} and {@code email}. */
    public List<Faults.Fault> faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            faults.add(Faults.Fault.of("name", "organisation.fault.name.missing"));
        } else if (length > LONGEST_NAME) {
            faults.add(Faults.Fault.of("name", "organisation.fault.name.long", length, LONGEST_NAME));
        }
        if (email.isEmpty()) {
            faults.add(Faults.Fault.of("email", "organisation.fault.email.missing"));
        } else if (address.isEmpty()) {
            faults.add(Faults.Fault.of("email", "organisation.fault.email", email));
        }
        return faults;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonEntry entry
                && entry.name.equals(name)
                && entry.email.equals(email)
                && entry.language.equals(language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, email, language);
    }

    @Override
    public String toString() {
        return name + " <" + email + "> " + language.toLanguageTag();
    }
}
