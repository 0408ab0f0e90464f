package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that a rule wrote.
 *
 * @param id the rule and what it speaks of, the same for the same scorecard in every language
 * @param rule which rule
 * @param figures the numbers in it as they are printed, bands with their words; whoever rewords it must keep them all
 */
public record Sentence(String id, String rule, String text, List<String> figures) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    public Sentence {
        figures = List.copyOf(figures);
    }

    /** Whether another wording has the same figures, each as often, and no number besides. */
    public boolean keepsFigures(String wording) {
        return numbers(wording).equals(numbers(text)) && figures.stream().allMatch(wording::contains);
    }

    private static List<String> numbers(String wording) {
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(wording);
        while (number.find()) {
            numbers.add(number.group());
        }
        numbers.sort(null);
        return numbers;
    }
}
