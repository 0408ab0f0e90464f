package org.sightline.campaign;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.anonymity.Protection;
import org.sightline.library.Questionnaires;
import org.sightline.organisation.TimeZones;
import org.sightline.questionnaire.Questionnaire;

/** What the form of a campaign's settings offers. */
record SettingsChoices(
        List<Choice> questionnaires, List<String> timeZones, List<String> minima, List<String> protections) {
    /** One questionnaire to choose. */
    record Choice(String id, String title, String version, int statements, int questions) {}

    /** @param organisations whose questionnaires can be chosen beside the shipped ones */
    static SettingsChoices of(Questionnaires library, Collection<UUID> organisations) {
        return new SettingsChoices(
                Stream.concat(
                                library.shipped().stream(),
                                organisations.stream().flatMap(organisation -> library.offered(organisation).stream()))
                        .map(SettingsChoices::choice)
                        .distinct()
                        .toList(),
                TimeZones.all(),
                IntStream.rangeClosed(CampaignSettings.SMALLEST_MINIMUM, CampaignSettings.LARGEST_MINIMUM)
                        .mapToObj(Integer::toString)
                        .toList(),
                Arrays.stream(Protection.values()).map(Protection::id).toList());
    }

    /** The same with this questionnaire alone. */
    SettingsChoices only(Questionnaire questionnaire) {
        return new SettingsChoices(List.of(choice(questionnaire)), timeZones, minima, protections);
    }

    List<String> ids() {
        return questionnaires.stream().map(Choice::id).toList();
    }

    private static Choice choice(Questionnaire questionnaire) {
        return new Choice(
                questionnaire.id(),
                questionnaire.title(),
                questionnaire.version(),
                questionnaire.ratedItems().size(),
                questionnaire.questions().size());
    }
}
