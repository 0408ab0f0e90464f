package org.sightline.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.AskedPeople;
import org.sightline.web.Faults;

/**
 * How long an organisation keeps what.
 *
 * @param contactDays from the close of a campaign, or from the planned last day of one that never started
 * @param commentMonths from its seal; never longer than reports
 * @param reportMonths from its seal
 * @param coachingMonths from the end of an engagement
 * @param auditMonths from each act
 * @param version that was seen, 0 before anything was chosen
 */
record Retention(
        int contactDays, int commentMonths, int reportMonths, int coachingMonths, int auditMonths, int version) {
    static final Retention USUAL = new Retention(AskedPeople.USUAL_DAYS, 12, 24, 24, 24, 0);

    /** After so many days a campaign that is closed and not sealed is an alarm. */
    static final int UNSEALED_DAYS = 30;

    /** From which to which number a field may be set. */
    record Bounds(String field, int least, int most) {
        static final Bounds CONTACTS = new Bounds("contacts", 30, 365);
        static final Bounds COMMENTS = new Bounds("comments", 3, 36);
        static final Bounds REPORTS = new Bounds("reports", 6, 60);
        static final Bounds COACHING = new Bounds("coaching", 6, 60);
        static final Bounds AUDIT = new Bounds("audit", 12, 120);

        private boolean hold(String typed) {
            return NUMBER.matcher(typed).matches()
                    && Integer.parseInt(typed) >= least
                    && Integer.parseInt(typed) <= most;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** As it is typed: what is sound, and what is not. */
    record Form(String contacts, String comments, String reports, String coaching, String audit, String version) {
        static Form of(Retention retention) {
            return new Form(
                    Integer.toString(retention.contactDays()),
                    Integer.toString(retention.commentMonths()),
                    Integer.toString(retention.reportMonths()),
                    Integer.toString(retention.coachingMonths()),
                    Integer.toString(retention.auditMonths()),
                    Integer.toString(retention.version()));
        }

        static Form typed(
                @Nullable String contacts,
                @Nullable String comments,
                @Nullable String reports,
                @Nullable String coaching,
                @Nullable String audit,
                @Nullable String version) {
            return new Form(
                    plain(contacts), plain(comments), plain(reports), plain(coaching), plain(audit), plain(version));
        }

        Faults faults() {
            List<Faults.Fault> found = new ArrayList<>();
            check(found, Bounds.CONTACTS, contacts);
            check(found, Bounds.COMMENTS, comments);
            check(found, Bounds.REPORTS, reports);
            check(found, Bounds.COACHING, coaching);
            check(found, Bounds.AUDIT, audit);
            if (found.isEmpty() && Integer.parseInt(comments) > Integer.parseInt(reports)) {
                found.add(Faults.Fault.of("comments", "retention.fault.longer", reports));
            }
            return new Faults(found);
        }

        /** Of a form without faults. */
        Retention sound() {
            return new Retention(
                    Integer.parseInt(contacts),
                    Integer.parseInt(comments),
                    Integer.parseInt(reports),
                    Integer.parseInt(coaching),
                    Integer.parseInt(audit),
                    NUMBER.matcher(version).matches() ? Integer.parseInt(version) : 0);
        }

        private static void check(List<Faults.Fault> found, Bounds bounds, String typed) {
            if (!bounds.hold(typed)) {
                found.add(Faults.Fault.of(bounds.field(), "retention.fault.bounds", bounds.least(), bounds.most()));
            }
        }

        private static String plain(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }
    }
}
