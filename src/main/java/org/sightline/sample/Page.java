package org.sightline.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a visitor sees.
 *
 * @param path where the redirects ended
 */
record Page(int status, String path, String html) {
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern RADIO =
            Pattern.compile("type=\"radio\"[^>]*name=\"([^\"]+)\"|name=\"([^\"]+)\"[^>]*type=\"radio\"");

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>\n?([^<]*)</textarea>");

    /** The address of a link or form that matches. */
    Optional<String> address(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return all(LINK).stream()
                .filter(link -> pattern.matcher(link).matches())
                .findFirst();
    }

    List<String> addresses(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return all(LINK).stream()
                .filter(link -> pattern.matcher(link).matches())
                .distinct()
                .toList();
    }

    String csrf() {
        return all(TOKEN).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form on " + path + " (" + status + ")"));
    }

    /** The address of the link whose text contains these words. */
    Optional<String> addressOf(String words) {
        Matcher link = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*>([^<]*(?:<[^/a][^>]*>[^<]*)*)" + "</a>")
                .matcher(html);
        while (link.find()) {
            if (link.group(2).contains(words)) {
                return Optional.of(link.group(1));
            }
        }
        return Optional.empty();
    }

    /** The value of a field that the page has filled in. */
    Optional<String> value(String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]+)\"").matcher(html);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    /** What the choice stands for beside which these words stand. */
    Optional<String> choice(String name, String words) {
        Matcher choice = Pattern.compile(
                        "name=\"" + name + "\" value=\"([^\"]*)\"[^>]*> ?<span[^>]*>((?:(?!</label>).)*)</label>")
                .matcher(html);
        while (choice.find()) {
            if (choice.group(2).contains(words)) {
                return Optional.of(choice.group(1));
            }
        }
        return Optional.empty();
    }

    /** The words beside a field. */
    Optional<String> label(String id) {
        return all(Pattern.compile("<label for=\"" + id + "\">([^<]*)</label>")).stream()
                .findFirst();
    }

    /** What a box or hidden field of this name stands for, one by one. */
    List<String> values(String name) {
        return all(Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\""));
    }

    /** What the page's forms hold before anybody types, apart from the form's own token. */
    Map<String, String> filledIn() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : List.of(HIDDEN, TEXT)) {
            Matcher field = pattern.matcher(html);
            while (field.find()) {
                fields.put(field.group(1), unescaped(field.group(2)));
            }
        }
        fields.remove("csrf");
        return fields;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The names of the questions with round buttons, in the order of the page. */
    List<String> questions() {
        return all(RADIO).stream().distinct().toList();
    }

    private List<String> all(Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(unescaped(matcher.group(group)));
                }
            }
        }
        return found;
    }
}
