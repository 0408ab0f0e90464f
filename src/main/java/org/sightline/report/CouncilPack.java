package org.sightline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Questionnaire;

/**
 * All that a works council's pack on one campaign is made from. It names nobody but the campaign and its organisation.
 *
 * @param pastReports whether people are asked who once reported to an executive, and with that what they went on to do
 * @param promise to raters, word for word, a paragraph each
 * @param mails what is sent to raters, and when
 * @param roles the heads of the columns of who sees what
 * @param sights what there is to see, and for each role whether it may
 * @param seal null before the campaign is sealed
 * @param attack null if there is no result that can be read
 * @param made the day
 */
public record CouncilPack(
        String campaign,
        String organisation,
        Policy policy,
        Questionnaire questionnaire,
        boolean pastReports,
        LocalDate closes,
        List<String> promise,
        List<Mail> mails,
        List<String> roles,
        List<Sight> sights,
        Times times,
        @Nullable Seal seal,
        @Nullable Attack attack,
        LocalDate made,
        Paper paper,
        Locale locale) {
    public CouncilPack {
        promise = List.copyOf(promise);
        mails = List.copyOf(mails);
        roles = List.copyOf(roles);
        sights = List.copyOf(sights);
    }

    /** One kind of mail. */
    public record Mail(String what, String when) {}

    /** @param may in the order of the roles */
    public record Sight(String what, List<Boolean> may) {
        public Sight {
            may = List.copyOf(may);
        }
    }

    /** How long what is kept. */
    public record Times(int contactDays, int commentMonths, int reportMonths, int auditMonths, int backupDays) {}

    /** @param fingerprint of the destroyed key */
    public record Seal(LocalDate on, int asked, int counted, String fingerprint, boolean keyDestroyed) {}

    /**
     * The last run of the attack on the program.
     *
     * @param version of the program that was attacked
     * @param findings one of each attack
     */
    public record Attack(LocalDate on, String version, boolean passed, List<Finding> findings) {
        public Attack {
            findings = List.copyOf(findings);
        }
    }

    /** @param sentence what was attacked, as the command put it, in English */
    public record Finding(String attack, String sentence, long tries, long hits, boolean good) {}
}
