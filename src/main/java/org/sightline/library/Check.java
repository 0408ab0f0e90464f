package org.sightline.library;

import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Reading;
import org.sightline.questionnaire.WrittenQuestionnaire;
import org.sightline.web.Faults;

/** Holds what was typed to the rules of questionnaire files: it is written as a file and read by the reader of files. */
final class Check {
    private Check() {}

    static Faults original(Questionnaire questionnaire) {
        return faults(WrittenQuestionnaire.of(questionnaire));
    }

    /** @param words those that are there; a text that is still missing is no fault of a draft */
    static Faults translation(Questionnaire original, String language, Map<String, String> words) {
        Faults all = faults(WrittenQuestionnaire.translation(
                OwnQuestionnaire.translated(original, language, words), original.language()));
        return new Faults(all.all().stream()
                .filter(fault -> words.containsKey(fault.field()))
                .toList());
    }

    private static Faults faults(WrittenQuestionnaire written) {
        return switch (written.read("")) {
            case Reading.Valid valid -> Faults.none();
            case Reading.Faulty(List<org.sightline.questionnaire.Fault> found) ->
                new Faults(found.stream()
                        .map(fault -> Faults.Fault.of(
                                written.place(fault), "library.fault.read", written.place(fault), fault.message()))
                        .toList());
        };
    }
}
