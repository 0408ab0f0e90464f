package org.sightline.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.anonymity.Protection;
import org.sightline.organisation.TimeZones;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** What the form of a campaign's settings offers. */
record SettingsChoices(
        List<Choice> questionnaires, List<String> timeZones, List<String> minima, List<String> protections) {
    /** One questionnaire to choose. */
    record Choice(String id, String title, String version, int statements, int questions) {}

    static SettingsChoices of(QuestionnaireLibrary library) {
        return new SettingsChoices(
                library.all().stream().map(SettingsChoices::choice).toList(),
                TimeZones.all(),
                IntStream.rangeClosed(CampaignSettings.SMALLEST_MINIMUM, CampaignSettings.LARGEST_MINIMUM)
                        .mapToObj(Integer::toString)
                        .toList(),
                Arrays.stream(Protection.values()).map(Protection::id).toList());
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
