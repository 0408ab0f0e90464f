package org.sightline.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.system.Texts;

/** What several mails to raters say in the same words. */
final class Phrases {
    private Phrases() {}

    /** The variant for somebody who is asked about others, about themselves, or both. */
    static String subject(Call call, String name) {
        if (call.small()) {
            return call.ownText(name, call.names(), call.day());
        }
        String key = call.others().isEmpty() ? ".self" : call.self() ? ".both" : "";
        return call.text(name + key, call.names(), call.day());
    }

    static String greeting(Call call) {
        return call.text("greeting", call.to());
    }

    /** Who asks for what, one sentence a paragraph. */
    static List<String> request(Call call) {
        if (call.small()) {
            return List.of(call.ownText("lead", call.coaches(), call.names()));
        }
        List<String> request = new ArrayList<>();
        if (!call.others().isEmpty()) {
            request.add(call.text(
                    "lead", call.coaches(), call.names(), call.others().size()));
        }
        if (call.self()) {
            request.add(call.text(call.others().isEmpty() ? "lead.self" : "lead.self-too", call.coaches()));
        }
        return request;
    }

    /** The executives where they do not fit into a sentence. */
    static List<String> list(Call call) {
        return call.others().size() > 1 ? call.others() : List.of();
    }

    /** All whom the link leads to. */
    static List<String> everybody(Call call) {
        List<String> names = new ArrayList<>(call.others());
        if (call.self()) {
            names.add(call.text("self"));
        }
        return names;
    }

    static Words.Fact why(Call call) {
        return new Words.Fact(call.text("why"), call.text("why.text"));
    }

    static Words.Fact seen(Call call) {
        String seen = call.others().isEmpty() ? call.text("seen.self") : call.ownText("seen.text", call.fewest());
        return new Words.Fact(call.text("seen"), call.supervises() ? seen + " " + call.text("seen.supervisor") : seen);
    }

    static Words.Fact time(Call call) {
        return new Words.Fact(
                call.text("time"), call.ownText("time.text", call.asked().size(), call.fullDay()));
    }

    /** How to say no, and that the link is the reader's own. */
    static List<String> ofLink(Call call) {
        return List.of(call.text("note.decline"), call.text("note.private"));
    }

    static List<String> help(Call call, Optional<String> contact) {
        return contact.map(to -> call.text("note.help", to)).stream().toList();
    }

    static Words.Stop stop(Call call) {
        return new Words.Stop(Texts.in(call.locale()).of("opt-out.foot"), call.optOut());
    }
}
