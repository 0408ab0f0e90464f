package org.sightline.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** A letter as somebody typed it. */
public record LetterForm(String subject, String body, String version) {
    public LetterForm(@Nullable String subject, @Nullable String body, @Nullable String version) {
        this.subject = Typed.line(Objects.requireNonNullElse(subject, ""));
        this.body = Typed.plain(Objects.requireNonNullElse(body, ""));
        this.version = Objects.requireNonNullElse(version, "").strip();
    }

    public static LetterForm of(OwnLetter letter) {
        return new LetterForm(letter.subject(), letter.body(), letter.version());
    }

    public OwnLetter letter() {
        return new OwnLetter(subject, body, version);
    }

    /** What must be mended before it is sent to anybody. */
    public Faults faults(LetterKind kind) {
        List<Faults.Fault> faults = new ArrayList<>();
        length("subject", subject, OwnLetter.LONGEST_SUBJECT, faults);
        length("body", body, OwnLetter.LONGEST_BODY, faults);
        if (body.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            faults.add(fault("body", "control"));
        }
        LetterTemplate ofSubject = LetterTemplate.parse(subject);
        variables("subject", ofSubject, faults);
        if (ofSubject.uses(Variable.LINK)) {
            faults.add(fault("subject", "link.subject", Variable.LINK.written()));
        }
        variables("body", LetterTemplate.parse(body), faults);
        link(kind, faults);
        return new Faults(faults);
    }

    private static void length(String field, String text, int longest, List<Faults.Fault> faults) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            faults.add(fault(field, field + "-missing"));
        } else if (length > longest) {
            faults.add(fault(field, "long", length, longest));
        }
    }

    private static void variables(String field, LetterTemplate template, List<Faults.Fault> faults) {
        for (LetterTemplate.Unknown unknown : template.faults()) {
            faults.add(unknown.nearest()
                    .map(known -> fault(field, "misspelt", unknown.written(), known))
                    .orElseGet(() -> fault(field, "unknown", unknown.written())));
        }
    }

    /** Where it is needed the link stands once, by itself; elsewhere there is none to give. */
    private void link(LetterKind kind, List<Faults.Fault> faults) {
        long uses = LetterTemplate.parse(body).pieces().stream()
                .filter(new LetterTemplate.Piece.Use(Variable.LINK)::equals)
                .count();
        String written = Variable.LINK.written();
        if (!kind.linked()) {
            if (uses > 0) {
                faults.add(fault("body", "link.none", written));
            }
        } else if (uses != 1 || letter().paragraphs().stream().noneMatch(OwnLetter::isLink)) {
            faults.add(fault("body", "link.once", written));
        }
    }

    private static Faults.Fault fault(String field, String name, Object... arguments) {
        return Faults.Fault.of(field, "letter.fault." + name, arguments);
    }
}
