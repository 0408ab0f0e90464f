package org.sightline.wall;

import java.util.List;
import java.util.Map;

/** Puts objects into the places of an address. */
final class Addresses {
    private final Map<String, String> parameters;

    Addresses(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Parameters for which the table has no line. */
    List<String> unknown(Decision decision) {
        return decision.parameters().stream()
                .filter(parameter -> !parameters.containsKey(parameter))
                .toList();
    }

    /** How many places name somebody's object. */
    int objects(Decision decision) {
        return (int) decision.parameters().stream().filter(this::object).count();
    }

    String of(Decision decision, Belonging whose) {
        return of(decision, whose, whose);
    }

    /** The first object of one, what lies below it of another. */
    String of(Decision decision, Belonging first, Belonging below) {
        String path = decision.path();
        boolean met = false;
        for (String parameter : decision.parameters()) {
            String given = parameters.getOrDefault(parameter, "=unknown");
            String name = parameter.substring(parameter.lastIndexOf('{'));
            if (given.startsWith("=")) {
                path = path.replace(name, given.substring(1));
            } else {
                path = path.replace(name, (met ? below : first).id(given));
                met = true;
            }
        }
        return path;
    }

    /** The own object in the path, and another's by the same name and as an id in the query. */
    String doubled(Decision decision, Belonging own, Belonging other) {
        String path = of(decision, other);
        return of(decision, own) + "?id=" + path.substring(path.lastIndexOf('/') + 1) + "&"
                + decision.parameters().getFirst().replaceAll(".*\\{|}", "") + "="
                + path.replaceAll("^/[^/]*/([^/]*).*", "$1");
    }

    private boolean object(String parameter) {
        return !parameters.getOrDefault(parameter, "=").startsWith("=");
    }
}
