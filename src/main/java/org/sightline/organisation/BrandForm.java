package org.sightline.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** What an administrator typed about the look of an organisation. */
record BrandForm(String accent, String sender) {
    static BrandForm of(Brand brand) {
        return new BrandForm(
                brand.accent().map(Accent::hex).orElse(""), brand.sender().orElse(""));
    }

    static BrandForm typed(@Nullable String accent, @Nullable String sender) {
        return new BrandForm(accent == null ? "" : Typed.line(accent), sender == null ? "" : Typed.line(sender));
    }

    Optional<Accent> colour() {
        return Accent.typed(accent);
    }

    Optional<String> name() {
        return Optional.of(sender).filter(name -> !name.isEmpty());
    }

    List<Faults.Fault> faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        if (!accent.isEmpty() && colour().isEmpty()) {
            faults.add(Faults.Fault.of("accent", "organisation.fault.accent", accent));
        }
        colour().filter(accent -> !accent.readable())
                .ifPresent(accent -> faults.add(Faults.Fault.of(
                        "accent",
                        "organisation.fault.accent.pale",
                        accent.hex(),
                        accent.contrast(),
                        Accent.LEAST_CONTRAST)));
        int length = sender.codePointCount(0, sender.length());
        if (length > Brand.LONGEST_SENDER) {
            faults.add(Faults.Fault.of("sender", "organisation.fault.sender.long", length, Brand.LONGEST_SENDER));
        }
        return faults;
    }
}
