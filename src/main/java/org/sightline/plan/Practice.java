package org.sightline.plan;

import java.util.List;

/**
 * Something to do again and again until it is a habit, by which a behaviour is learnt.
 *
 * @param id never changes: plans name it
 * @param theme the letter of the theme it belongs to
 * @param minutes it takes each time
 * @param tags of growth, one or two
 */
public record Practice(String id, String theme, int minutes, List<String> tags) {
    public Practice {
        tags = List.copyOf(tags);
    }

    /** The key of its name. */
    public String name() {
        return "practice." + id + ".name";
    }

    /** The key of what is to be done. */
    public String what() {
        return "practice." + id + ".what";
    }

    /** The key of the step to begin with. */
    public String first() {
        return "practice." + id + ".first";
    }

    /** The key of the title of its theme. */
    public String themeKey() {
        return themeKey(theme);
    }

    /** The keys of its tags. */
    public List<String> tagKeys() {
        return tags.stream().map(Practice::tagKey).toList();
    }

    static String themeKey(String theme) {
        return "practice.theme." + theme;
    }

    static String tagKey(String tag) {
        return "practice.tag." + tag;
    }
}
