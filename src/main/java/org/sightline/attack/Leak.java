package org.sightline.attack;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.Publisher;

/**
 * A publisher that prints one thing too much.
 *
 * @param what it prints, a name under which its sentence is found
 * @param byRelationship whether it shows relationships as they are and hides those below the minimum
 * @param said beside the snapshot
 */
record Leak(String what, boolean byRelationship, Function<Specimen, Function<Feedback, Object>> said) {
    Publisher publisher(Specimen specimen) {
        Function<Feedback, Object> beside = said.apply(specimen);
        Publisher real = specimen.publisher();
        return feedback -> {
            Feedback shown = byRelationship ? ByRelationship.shown(feedback, specimen.policy()) : feedback;
            return joined(real.publish(shown), text(beside.apply(feedback)));
        };
    }

    Feedback feedback(Specimen specimen) {
        return byRelationship ? ByRelationship.of(specimen) : specimen.feedback();
    }

    private static String text(Object said) {
        return said instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : said.toString();
    }

    private static byte[] joined(byte[] snapshot, String beside) {
        return (new String(snapshot, StandardCharsets.UTF_8) + beside).getBytes(StandardCharsets.UTF_8);
    }
}
