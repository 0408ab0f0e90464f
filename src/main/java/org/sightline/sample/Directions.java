package org.sightline.sample;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where to click: everybody through whose eyes the sample can be seen. */
final class Directions {
    private final Map<String, String> links;

    Directions(MailedLinks links) {
        this.links = links.byAddress();
    }

    /**
     * Somebody of the cast.
     *
     * @param id ends the keys of the words about them
     * @param path where to click
     */
    record Way(String id, String path) {}

    List<Way> ways() {
        return List.of(
                signIn("administrator", Cast.ADMINISTRATOR),
                signIn("coach", Cast.COACH),
                signIn("executive", Cast.RELEASED),
                signIn("sponsor", Cast.SPONSOR),
                mailed("rater", Cast.rows(Cast.COLLECTING).getLast().getField("rater_email")),
                mailed("pulse", Cast.UNDECIDED),
                signIn("auditor", Cast.AUDITOR));
    }

    /** As the console says it. */
    String text(URI base) {
        StringBuilder text = new StringBuilder("\nSightline is ready. Click as\n");
        ways().forEach(way -> text.append("  %-14s %s%n".formatted(way.id(), base.resolve(way.path()))));
        text.append("What there is to see as each of them is at %s%n".formatted(base.resolve("/sample")));
        text.append("Mails that would be sent are at %s%n".formatted(base.resolve("/mail-folder")));
        return text.append("Ctrl-C ends it; the data stay for the next start.\n")
                .toString();
    }

    private static Way signIn(String id, String email) {
        return new Way(id, "/sample/sign-in/" + email);
    }

    private Way mailed(String id, String email) {
        return new Way(id, links.getOrDefault(email, "/mail-folder"));
    }
}
