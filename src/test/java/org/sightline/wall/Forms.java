package org.sightline.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.sightline.architecture.Endpoint;
import org.sightline.wall.Ask.Field;

/** The forms of the pages that people may see, filled in so that they would be taken; others are asked with them too. */
final class Forms {
    private record Key(String endpoint, String state) {}

    private final Map<Key, List<Field>> forms = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<Decision> decisions;

    Forms(List<Decision> decisions) {
        this.decisions = decisions;
        Endpoint.all().forEach(endpoint -> types.put(endpoint.method() + " " + endpoint.path(), endpoint.form()));
    }

    /** Keeps the forms of a page that somebody may see. */
    void learn(String path, Belonging whose, String html) {
        for (Element form : Jsoup.parse(html).select("form[method=post]")) {
            String action = form.hasAttr("action") ? form.attr("action") : path;
            decisions.stream()
                    .filter(decision -> !decision.get() && decision.matches(action))
                    .forEach(decision ->
                            forms.putIfAbsent(new Key(decision.toString(), whose.state()), fields(form, whose)));
        }
    }

    /** The request, with the objects of the form replaced by those of somebody else. */
    Ask of(Decision decision, String path, Actor actor, Belonging whose) {
        if (decision.get()) {
            return Ask.get(path);
        }
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("csrf", actor.csrf()));
        for (Field field : known(decision, whose.state())) {
            boolean kind = field.value().startsWith("{");
            fields.add(kind ? new Field(field.name(), whose.id(field.value().replaceAll("[{}]", ""))) : field);
        }
        boolean parts = types.getOrDefault(decision.toString(), "").startsWith("multipart/");
        return parts ? Ask.parts(path, fields) : Ask.form(path, fields);
    }

    private List<Field> known(Decision decision, String state) {
        List<Field> exactly = forms.get(new Key(decision.toString(), state));
        if (exactly != null) {
            return exactly;
        }
        return forms.entrySet().stream()
                .filter(entry -> entry.getKey().endpoint().equals(decision.toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    private static List<Field> fields(Element form, Belonging whose) {
        List<Field> fields = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name], select[name], button[name]")) {
            String name = field.attr("name");
            boolean again = fields.stream().anyMatch(one -> one.name().equals(name));
            if (!name.equals("csrf") && !field.is("[type=file]") && !again) {
                fields.add(new Field(name, plain(kind(value(field), whose), whose)));
            }
        }
        return List.copyOf(fields);
    }

    private static String value(Element field) {
        if (field.is("select")) {
            Element option = field.select("option").last();
            return option == null ? "" : option.hasAttr("value") ? option.val() : option.text();
        }
        if (field.is("[type=checkbox], [type=radio]")) {
            return field.hasAttr("value") ? field.val() : "on";
        }
        boolean text = field.is("textarea, input:not([type]), [type=text]");
        return field.val().isEmpty() && text ? "Something" : field.val();
    }

    /** Without the words of its owner: who asks with it must not hear them as an echo. */
    private static String plain(String value, Belonging whose) {
        String plain = value;
        for (String canary : whose.canaries()) {
            plain = plain.replace(canary, "something");
        }
        return plain;
    }

    /** An id as the kind of what it names. */
    private static String kind(String value, Belonging whose) {
        return whose.ids().entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(entry -> "{" + entry.getKey() + "}")
                .findFirst()
                .orElse(value);
    }
}
