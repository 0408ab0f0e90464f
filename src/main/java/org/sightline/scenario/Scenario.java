package org.sightline.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A story that goes on as the reader chooses. Its words stand in the texts of the area "situation", in every language.
 *
 * @param id never changes: rehearsals name it; its first letter is that of the theme
 * @param situations the first is where it begins
 */
record Scenario(String id, List<Situation> situations) {
    Scenario {
        situations = List.copyOf(situations);
    }

    /** @param number within the scenario, from "1" */
    record Situation(String scenario, String number, List<Choice> choices) {
        Situation {
            choices = List.copyOf(choices);
        }

        /** The key of its words. */
        public String key() {
            return "situation." + scenario + "." + number;
        }

        Optional<Choice> choice(String letter) {
            return choices.stream()
                    .filter(choice -> choice.letter().equals(letter))
                    .findFirst();
        }
    }

    /**
     * @param leadsTo the number of the situation that follows, empty where the scenario ends
     * @param tag of growth that it calls on
     */
    record Choice(String letter, String leadsTo, String tag) {
        boolean last() {
            return leadsTo.isEmpty();
        }

        /** The key of the name of its tag. */
        public String tagKey() {
            return "practice.tag." + tag;
        }
    }

    String theme() {
        return id.substring(0, 1);
    }

    public String themeKey() {
        return themeKey(theme());
    }

    static String themeKey(String theme) {
        return "practice.theme." + theme;
    }

    /** The key of its title. */
    public String title() {
        return "situation." + id + ".title";
    }

    /** The key of who the reader is in it. */
    public String role() {
        return "situation." + id + ".role";
    }

    Situation first() {
        return situations.getFirst();
    }

    Optional<Situation> situation(String number) {
        return situations.stream().filter(one -> one.number().equals(number)).findFirst();
    }
}
