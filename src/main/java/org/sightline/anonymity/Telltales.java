package org.sightline.anonymity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What gives people away in a text: how addresses, numbers, dates and roles look in English, German, French and Spanish.
 * Browsers understand these patterns too (flags {@code iu}), except that of {@link #ADDRESS}es.
 */
public final class Telltales {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    public static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]{1,64}(?:@| ?[\\[(](?:at|ät|arroba|arobase)[\\])] ?)"
                    + "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}",
            FLAGS);

    public static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|www\\.)\\S{1,500}", FLAGS);

    /** With a country or area code; or as it is written in Spain, or in North America. */
    public static final Pattern PHONE = Pattern.compile(NO_WORD_BEFORE
            + "(?:(?:\\+|\\(?0)\\d(?:[ ()./-]{0,2}\\d){5,13}"
            + "|[6-9]\\d{2}[ .-]\\d{3}[ .-]\\d{3}|[6-9]\\d{2}(?:[ .-]\\d{2}){3}|[6-9]\\d{8}"
            + "|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})(?!\\d)");

    private static final String MONTHS = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
            + "|jan(?:uar|ner)|jänner|februar|märz|mai|juni|juli|okt(?:ober)?|dez(?:ember)?"
            + "|janv(?:ier)?|févr(?:ier)?|mars|avr(?:il)?|juin|juil(?:let)?|août|septembre|octobre|novembre"
            + "|déc(?:embre)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

    private static final String YEAR = "(?:19|20)\\d{2}";

    public static final Pattern DATE = Pattern.compile(
            NO_WORD_BEFORE
                    + "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
                    + "|\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?: of| de)? " + MONTHS + "\\.?(?:,? (?:de |del )?\\d{4})?"
                    + "|" + MONTHS + "\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)"
                    + "|" + MONTHS + "\\.? (?:de |del )?\\d{4}"
                    + "|(?:in|since|until|of|seit|bis|im jahr|en|depuis|jusqu[’']en|desde|hasta) " + YEAR
                    + "(?![\\d./-])"
                    + "|[QT][1-4] " + YEAR + "|Q[1-4]"
                    + "|[1-4]\\. quartal(?: " + YEAR + ")?|[1-4](?:er|e|º|\\.º)? trimestre(?: (?:de )?" + YEAR + ")?)"
                    + NO_WORD_AFTER,
            FLAGS);

    private static final String ABOVE = "(?:line )?manager|boss|supervisor|superior|vorgesetzte[rn]?|chef(?:in)?"
            + "|führungskraft|supérieure?|responsable|patronne?|jef[ea]";

    private static final String BELOW = "direct report|assistant|deputy|mitarbeiter(?:in)?|assistent(?:in)?"
            + "|stellvertreter(?:in)?|assistante|adjointe?|collaborateur|collaboratrice|subordinad[oa]|asistente"
            + "|colaborador[a]?";

    private static final String BESIDE =
            "peer|colleague|counterpart|kollege|kollegin|collègue|homologue|compañer[oa]|colega";

    private static final String OWN = "(?:(?:your|his|her|their|the|a|an|only|sole|former|new|ihr|ihre|ihrer|ihrem"
            + "|sein|seine|seiner|dein|deine|ein|eine|einzige|einziger|ehemalige|ehemaliger|votre|son|sa|ton|ta|le|la"
            + "|un|une|seule?|unique|ancienne?|su|tu|el|una|únic[oa]|antigu[oa]) ){0,3}";

    /** The writer speaking as somebody, or as the only one. */
    private static final String SPEAKING = as(ABOVE + "|" + BELOW + "|" + BESIDE)
            + "|(?:the|your|his|her|their) only \\p{L}+|als einzige[rn]?|(?:le|la) seule? (?:à|qui)|(?:el|la) únic[oa] que";

    private Telltales() {}

    /** @param alone relationships with a single person: their every mention counts */
    public static Pattern roles(Collection<Relationship> alone) {
        Set<String> nouns = (alone.isEmpty() ? EnumSet.noneOf(Relationship.class) : EnumSet.copyOf(alone))
                .stream().map(Telltales::nouns).filter(noun -> !noun.isEmpty()).collect(Collectors.toSet());
        String mentioned = nouns.isEmpty() ? "" : "|" + String.join("|", nouns);
        return Pattern.compile(NO_WORD_BEFORE + "(?:" + SPEAKING + mentioned + ")" + NO_WORD_AFTER, FLAGS);
    }

    /** Somebody of this relationship speaking as such; none where the relationship has no noun of its own. */
    public static Optional<Pattern> speakingAs(Relationship relationship) {
        return Optional.of(nouns(relationship))
                .filter(nouns -> !nouns.isEmpty())
                .map(nouns -> Pattern.compile(NO_WORD_BEFORE + as(nouns) + NO_WORD_AFTER, FLAGS));
    }

    private static String as(String nouns) {
        return "(?:as|als|en tant que|comme|como) " + OWN + "(?:" + nouns + ")";
    }

    private static String nouns(Relationship relationship) {
        return switch (relationship) {
            case CURRENT_SUPERVISOR, PAST_SUPERVISOR -> ABOVE;
            case CURRENT_DIRECT_REPORT, PAST_DIRECT_REPORT -> BELOW;
            case PEER -> BESIDE;
            case SELF, OTHER -> "";
        };
    }
}
