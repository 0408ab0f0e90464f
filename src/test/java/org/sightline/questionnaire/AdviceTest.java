package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.questionnaire.Advice.Kind;

/** Sentences labelled by hand: what each is advised on, and what must be left alone. */
class AdviceTest {
    /** Language; wordings for now and before; the advice, a bar between several, and the words of the first. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # two acts: the second verb changes with the time, too
            en; listens to people and gives them feedback; listened to people and gave them feedback; TWO_ACTS; and
            en; asks for advice or calmly decides alone; asked for advice or calmly decided alone; TWO_ACTS; or
            en; plans the week as well as reviews it; planned the week as well as reviewed it; TWO_ACTS; as well as
            de; hört zu und gibt Rückmeldung; hörte zu und gab Rückmeldung; TWO_ACTS; und
            de; fragt nach oder entscheidet allein; fragte nach oder entschied allein; TWO_ACTS; oder
            fr; écoute les autres et leur donne un avis; a écouté les autres et leur a donné un avis; TWO_ACTS; et
            es; escucha a los demás y les da su opinión; escuchaba a los demás y les daba su opinión; TWO_ACTS; y
            # two things: only what stands beside the one verb is joined
            en; sets goals and deadlines; set goals and deadlines; TWO_THINGS; and
            de; setzt Ziele sowie Termine; setzte Ziele sowie Termine; TWO_THINGS; sowie
            fr; fixe des objectifs ou des délais; fixait des objectifs ou des délais; TWO_THINGS; ou
            es; fija objetivos e indicadores; fijaba objetivos e indicadores; TWO_THINGS; e
            # absolutes
            en; always keeps promises; always kept promises; ABSOLUTE; always
            en; never raises their voice to anyone; never raised their voice to anyone; ABSOLUTE; never
            en; asks everybody in the room; asked everybody in the room; ABSOLUTE; everybody
            de; hält jede Zusage; hielt jede Zusage; ABSOLUTE; jede
            de; bleibt stets ruhig; blieb stets ruhig; ABSOLUTE; stets
            fr; respecte tous les délais; respectait tous les délais; ABSOLUTE; tous
            es; cumple siempre los plazos; cumplía siempre los plazos; ABSOLUTE; siempre
            es; pregunta a todos los presentes; preguntaba a todos los presentes; ABSOLUTE; todos
            # how often is the answer's business
            en; regularly talks with each report; regularly talked with each report; FREQUENCY; regularly
            de; fragt manchmal nach; fragte manchmal nach; FREQUENCY; manchmal
            fr; demande souvent un avis; demandait souvent un avis; FREQUENCY; souvent
            es; pregunta a veces por las dificultades; preguntaba a veces por las dificultades; FREQUENCY; a veces
            # negations of the main clause
            en; does not listen to the end; did not listen to the end; NEGATION; not
            en; fails to tell people early; failed to tell people early; NEGATION; fails to
            de; hört nicht zu; hörte nicht zu; NEGATION; nicht
            de; gibt keine Rückmeldung; gab keine Rückmeldung; NEGATION; keine
            fr; n’écoute pas les objections; n’écoutait pas les objections; NEGATION; n’
            es; no escucha las objeciones; no escuchaba las objeciones; NEGATION; no
            # two negations
            en; does not leave people without an answer; did not leave people without an answer; DOUBLE_NEGATIVE; not, without
            de; lässt nichts unklar; ließ nichts unklar; ABSOLUTE|DOUBLE_NEGATIVE; nichts
            fr; ne termine pas une réunion sans conclusion; ne terminait pas une réunion sans conclusion; DOUBLE_NEGATIVE; ne, sans
            es; no termina una reunión sin conclusiones; no terminaba una reunión sin conclusiones; DOUBLE_NEGATIVE; no, sin
            # words without a measure
            en; communicates effectively; communicated effectively; VAGUE; effectively
            en; makes good decisions; made good decisions; VAGUE; good
            de; reagiert angemessen auf Kritik; reagierte angemessen auf Kritik; VAGUE; angemessen
            fr; communique efficacement; communiquait efficacement; VAGUE; efficacement
            es; toma decisiones adecuadas; tomaba decisiones adecuadas; VAGUE; adecuadas
            # words that answer for the reader
            en; obviously cares for the team; obviously cared for the team; LEADING; obviously
            de; kümmert sich natürlich um das Team; kümmerte sich natürlich um das Team; LEADING; natürlich
            fr; s’occupe bien sûr de l’équipe; s’occupait bien sûr de l’équipe; LEADING; bien sûr
            es; cuida por supuesto del equipo; cuidaba por supuesto del equipo; LEADING; por supuesto
            # the past forgotten
            en; keeps promises; keeps promises; SAME_FORMS; -
            """)
    void advisesOn(String language, String now, String before, String kinds, String words) {
        List<Advice> found = about(language, now, before);
        assertThat(found).extracting(advice -> advice.kind().name()).containsExactlyInAnyOrder(kinds.split("\\|"));
        assertThat(found.getFirst().found()).isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; keeps the balance between work and rest; kept the balance between work and rest
            en; returns calls within one or two days; returned calls within one or two days
            en; asks again and again what is missing; asked again and again what was missing
            en; says whether or not a goal was reached; said whether or not a goal was reached
            en; stays calm, above all when the news is bad; stayed calm, above all when the news was bad
            en; uses methods that do not fit the present role; used methods that did not fit the present role
            en; names the brand of the band; named the brand of the band
            en; visits the island plant; visited the island plant
            de; lässt andere erst ausreden und äußert dann die eigene Meinung; ließ andere erst ausreden und äußerte dann die eigene Meinung
            de; fragt immer wieder nach; fragte immer wieder nach
            de; hält die Waage zwischen Nähe und Abstand; hielt die Waage zwischen Nähe und Abstand
            de; ändert das Vorgehen, wenn es nicht funktioniert; änderte das Vorgehen, wenn es nicht funktionierte
            de; führt Gespräche in der Runde; führte Gespräche in der Runde
            fr; garde l’équilibre entre travail et repos; gardait l’équilibre entre travail et repos
            fr; change d’approche quand elle ne fonctionne pas; changeait d’approche quand elle ne fonctionnait pas
            fr; confie de plus en plus de tâches; confiait de plus en plus de tâches
            fr; promet plus que l’équipe ne peut livrer; promettait plus que l’équipe ne pouvait livrer
            fr; répond tout de suite; répondait tout de suite
            es; mantiene el equilibrio entre trabajo y descanso; mantenía el equilibrio entre trabajo y descanso
            es; cambia de enfoque cuando no funciona; cambiaba de enfoque cuando no funcionaba
            es; pide ayuda sobre todo al principio; pedía ayuda sobre todo al principio
            es; avisa sin esperar a la reunión; avisaba sin esperar a la reunión
            """)
    void leavesAlone(String language, String now, String before) {
        assertThat(about(language, now, before)).isEmpty();
    }

    /** Each shipped text was looked at; what is left is meant as it is. */
    @ParameterizedTest
    @CsvSource({
        "executive-360.yaml,''",
        "executive-360.de.yaml,''",
        "executive-360.fr.yaml,T6.current ABSOLUTE toujours",
        "executive-360.es.yaml,''"
    })
    void hasLittleToSayAboutTheShippedQuestionnaire(String file, String expected) throws IOException {
        String text = Files.readString(Path.of("survey-templates", file));
        Questionnaire shipped = ((Reading.Valid) QuestionnaireYaml.read(file, text)).questionnaire();
        assertThat(Quality.of(new Edition(shipped, Map.of())).advice())
                .extracting(one -> one.place() + " " + one.kind() + " " + one.found())
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; facilitates organisational communication opportunities concerning interdepartmental responsibilities during reorganisations
            de; verantwortet Organisationsentwicklungsmaßnahmen einschließlich unternehmensübergreifender Kommunikationsprozesse seit Jahresbeginn einschließlich Vertriebsorganisationen
            fr; facilite systématisation organisationnelle interdépartementale relativement aux responsabilités opérationnelles internationales préliminaires
            es; facilita oportunidades organizativas interdepartamentales considerando responsabilidades operacionales internacionalmente consideradas preliminares
            """)
    void saysWhatIsHardToRead(String language, String text) {
        assertThat(about(language, text, text + "!")).extracting(Advice::kind).contains(Kind.HARD);
    }

    /** One line is one thought: so many words are not taken in at once. */
    @Test
    void countsWords() {
        String twenty = "asks " + "one ".repeat(19);
        assertThat(about("en", twenty, twenty + "more"))
                .extracting(Advice::place)
                .containsExactly("R1.past");
        assertThat(about("en", twenty + "more", twenty))
                .extracting(Advice::kind, Advice::found)
                .containsExactly(tuple(Kind.LONG, "21"));
    }

    @Test
    void saysOnceWhatAllWordingsHave() {
        Item item = new Item("R1", false, new Wording("always asks", "always asked", "always ask"));
        assertThat(quality("en", item).about("R1", "en"))
                .singleElement()
                .satisfies(advice -> assertThat(advice.place()).isEqualTo("R1.current"));
        Item past = new Item("R1", false, new Wording("asks", "always asked", "ask"));
        assertThat(quality("en", past).about("R1", "en"))
                .extracting(Advice::place)
                .containsExactly("R1.past");
    }

    @Test
    void looksAtTheThemesAndTheScale() {
        Item item = new Item("R1", false, new Wording("asks", "asked", "ask"));
        Questionnaire few = questionnaire("en", item);
        assertThat(Quality.of(new Edition(few, Map.of())).advice())
                .extracting(Advice::kind, Advice::place, Advice::found)
                .contains(tuple(Kind.FEW, "R", "2"), tuple(Kind.NO_WARNING, "R", ""));
        Questionnaire agreement =
                Phrases.reword(few, (place, words) -> place.equals("scale.5") ? "Strongly agree" : words);
        assertThat(Quality.of(new Edition(agreement, Map.of())).advice())
                .extracting(Advice::kind, Advice::place, Advice::found)
                .contains(tuple(Kind.SCALE, "scale.5", "Strongly agree"));
    }

    @Test
    void saysWhatATranslationLacksAndNothingOfWhatStandsInItsPlace() {
        Questionnaire original = questionnaire("en", new Item("R1", false, new Wording("asks", "asked", "ask")));
        Questionnaire german =
                Phrases.reword(original, (place, words) -> place.equals("R1.current") ? "fragt immer" : words);
        Edition edition = new Edition(original, Map.of("de", german.in("de")));
        Quality quality = Quality.of(edition, Map.of("de", Set.of("R1.current", "R1.past")));
        assertThat(quality.advice())
                .filteredOn(advice -> advice.language().equals("de"))
                .extracting(Advice::kind)
                .contains(Kind.MISSING)
                .doesNotContain(Kind.ABSOLUTE);
        assertThat(quality.ease()).containsOnlyKeys("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "and",
                "or and or",
                "{N}",
                "’’’ - - ,,,",
                "和",
                "\uE000\uE001",
                "a'b'c'd",
                "(((",
                "\\Q\\E$1"
            })
    void takesAnyWords(String words) {
        Stream.of("en", "de", "fr", "es", "it", "zh", "x")
                .forEach(language ->
                        assertThat(about(language, words, words + "x")).isNotNull());
    }

    private static List<Advice> about(String language, String now, String before) {
        return quality(language, new Item("R1", false, new Wording(now, before, before)))
                .about("R1", language);
    }

    private static Quality quality(String language, Item item) {
        return Quality.of(new Edition(questionnaire(language, item), Map.of()));
    }

    private static Questionnaire questionnaire(String language, Item item) {
        Item other = new Item("R2", false, new Wording("calls", "called", "call"));
        Questionnaire small = small();
        Theme theme = new Theme("R", "Theme", "About it.", Theme.Kind.DERAILMENT, List.of(item, other));
        return new Questionnaire(
                small.id(),
                small.version(),
                language,
                "T",
                "L",
                small.stem(),
                small.scale(),
                List.of(theme),
                "",
                List.of(),
                List.of());
    }

    private static Questionnaire small() {
        return ((Reading.Valid) QuestionnaireYaml.read(
                        "small", SmallQuestionnaire.whole().text()))
                .questionnaire();
    }
}
