package org.sightline.organisation;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of a name or an address when everything is taken away that people spell in several ways. Two that leave the
 * same may be one person; a person decides. For one thread: the transliterator, which is dear to make, is not safe to share.
 */
final class Spelling {
    private static final SpoofChecker EYES = new SpoofChecker.Builder().build();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Pattern MARKS = Pattern.compile("['’.]");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> TITLES =
            Set.of("dr", "prof", "mr", "mrs", "ms", "herr", "frau", "mme", "sr", "sra");

    private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /**
     * For an address: the same for what mail servers deliver to one mailbox (upper and lower case, a part after a plus
     * sign, dots at Google, the two spellings of a domain beyond ASCII) and for letters that eyes cannot tell apart (the
     * skeleton of Unicode Technical Standard 39, section 4).
     */
    static String ofAddress(String email) {
        String text = COMPATIBLE.normalize(email.strip()).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return EYES.getSkeleton(text);
        }
        String domain = IDN.toUnicode(text.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        String local = text.substring(0, at);
        int plus = local.indexOf('+');
        if (plus > 0) {
            local = local.substring(0, plus);
        }
        if (domain.equals("googlemail.com") || domain.equals("gmail.com")) {
            domain = "gmail.com";
            local = local.replace(".", "");
        }
        return EYES.getSkeleton(local) + "@" + EYES.getSkeleton(domain);
    }

    /** Whether nothing stands beyond ASCII, so that there is one spelling only of each letter. */
    static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private String inLatin(String name) {
        // the transliterator would do the same, and take most of the time of a large file
        return plain(name) ? name.toLowerCase(Locale.ROOT) : latin.transliterate(COMPATIBLE.normalize(name));
    }

    /**
     * For a name: the same whatever the script, the accents, the umlauts written with an e, the case, the order of its
     * parts, the hyphens and a title. Empty for a single word, which too many people share.
     */
    String ofName(String name) {
        String plain = MARKS.matcher(inLatin(name)).replaceAll("");
        String[] parts = Arrays.stream(BETWEEN.split(plain))
                .filter(part -> !part.isEmpty() && !TITLES.contains(part))
                .map(part -> part.replace("ae", "a")
                        .replace("oe", "o")
                        .replace("ue", "u")
                        .replace("ss", "s"))
                .sorted()
                .toArray(String[]::new);
        return parts.length < 2 ? "" : Arrays.stream(parts).collect(Collectors.joining(" "));
    }
}
