package org.sightline.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;
import org.sightline.web.Faults;
import org.sightline.web.Faults.Fault;
import org.sightline.web.Typed;

/**
 * A promise, or why it is taken back, as typed.
 *
 * @param sure "on" if the box was ticked
 * @param edition the last one when the form was opened, 0 if there was none
 */
public record PledgeForm(
        @RestForm String words,
        @RestForm String name,
        @RestForm @Nullable String sure,
        @RestForm @Nullable Integer edition) {
    public PledgeForm(@Nullable String words, @Nullable String name, @Nullable String sure, @Nullable Integer edition) {
        this.words = Typed.plain(Objects.requireNonNullElse(words, ""));
        this.name = Typed.line(Objects.requireNonNullElse(name, ""));
        this.sure = sure;
        this.edition = Objects.requireNonNullElse(edition, 0);
    }

    int seen() {
        return edition == null ? 0 : edition;
    }

    /** The same over an edition that somebody else has signed since. */
    PledgeForm over(int newer) {
        return new PledgeForm(words, name, null, newer);
    }

    Faults faults() {
        List<Fault> faults = new ArrayList<>();
        int length = words.codePointCount(0, words.length());
        if (length < Pledge.SHORTEST) {
            faults.add(Fault.of("words", "pledge.fault.short", Pledge.SHORTEST));
        } else if (length > Pledge.LONGEST) {
            faults.add(Fault.of("words", "pledge.fault.long", length, Pledge.LONGEST));
        }
        if (name.isEmpty() || name.length() > Pledge.LONGEST_NAME) {
            faults.add(Fault.of("name", "pledge.fault.name", Pledge.LONGEST_NAME));
        }
        if (sure == null) {
            faults.add(Fault.of("sure", "pledge.fault.sure"));
        }
        return new Faults(faults);
    }

    /** In every language if these are the usual words, so that each reader gets them in theirs; else as they were written. */
    Map<String, String> byLanguage(Locale locale) {
        if (!Typed.line(Texts.in(locale).of("pledge.usual")).equals(Typed.line(words))) {
            return Map.of(locale.getLanguage(), words);
        }
        Map<String, String> all = new TreeMap<>();
        Texts.languages().forEach(tag -> all.put(tag, Texts.in(Locale.of(tag)).of("pledge.usual")));
        return all;
    }
}
