package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.attack.storage.Deed.Act;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;

class PlaywrightTest {
    private static final Questionnaire QUESTIONNAIRE =
            QuestionnaireLibrary.load(Optional.empty()).find("executive-360").orElseThrow();

    @Test
    void writesCampaignsInWhichEverythingHappens() {
        Set<Class<?>> acts = new HashSet<>();
        Set<Integer> raters = new HashSet<>();
        Set<Integer> executives = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Script script = script(seed);
            raters.add(script.raters().size());
            executives.add(script.executives().size());
            script.deeds().forEach(deed -> acts.add(deed.act().getClass()));
            assertThat(script.deeds()).as("seed %d", seed).extracting(Deed::at).isSorted();
            assertThat(script.deeds())
                    .as("seed %d", seed)
                    .allMatch(deed ->
                            deed.act() instanceof Act.TooLate == deed.at().isAfter(Script.at(Script.CLOSES, 23, 59)));
        }
        assertThat(acts).containsExactlyInAnyOrder(Act.class.getPermittedSubclasses());
        assertThat(raters).contains(20, 30).allMatch(n -> n >= 20 && n <= 30);
        assertThat(executives).containsExactlyInAnyOrder(3, 4, 5);
    }

    /** Otherwise it would not be known who wrote a row, and a canary of one would be found where another's is. */
    @Test
    void letsNobodySayWhatSomebodyElseSays() {
        for (int seed = 0; seed < 200; seed++) {
            List<Said> all = script(seed).everythingSaid();
            assertThat(all).as("seed %d", seed).extracting(Said::values).doesNotHaveDuplicates();
            assertThat(all.stream()
                            .flatMap(said -> said.words().values().stream())
                            .map(text -> text.substring(0, 16)))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
        }
    }

    private static Script script(int seed) {
        return new Playwright(QUESTIONNAIRE, new Random(seed)).script();
    }
}
