package org.sightline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sightline.anonymity.Relationship;

/**
 * Everybody of the whole path, with every answer they give: two executives, their own views, and fourteen raters of all
 * relationships, ten of whom are asked about both. Answers are fixed; the words planted in comments differ in every run,
 * because the folder of the test's database lives longer than one.
 */
final class WalkCast {
    static final String OTTILIE = "Ottilie Vanterpool";
    static final String CASIMIR = "Casimir Drummond";
    static final String COACH = "Philippa Nakamura";

    private static final Map<String, String> RATERS = raters();

    /** What becomes of a request: most are answered and sent. */
    enum Fate {
        SENT,
        SENT_AS_MINE,
        DECLINED,
        WITHDRAWN
    }

    /** One rater about one executive: an answer a statement as asked, 0 = no chance to see; a planted word a comment. */
    record Sheet(
            String rater,
            String executive,
            Relationship relationship,
            Fate fate,
            String answers,
            Map<String, String> planted) {
        boolean sent() {
            return fate == Fate.SENT || fate == Fate.SENT_AS_MINE;
        }

        boolean self() {
            return relationship == Relationship.SELF;
        }

        String comment(String question) {
            return "Leaves room for a second opinion, which " + planted.get(question) + " shows. Could do it earlier.";
        }
    }

    private final String domain;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Random words = new Random();

    WalkCast(String domain) {
        this.domain = domain;
        ottilie();
        casimir();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<Sheet> about(String executive) {
        return sheets.stream()
                .filter(sheet -> sheet.executive().equals(executive))
                .toList();
    }

    Sheet sheet(String rater, String executive) {
        return about(executive).stream()
                .filter(sheet -> sheet.rater().equals(rater))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rater + " is not asked about " + executive));
    }

    /** The fourteen, without the executives. */
    static List<String> raterNames() {
        return List.copyOf(RATERS.values());
    }

    static String name(String key) {
        return RATERS.getOrDefault(key, key);
    }

    String address(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@" + domain;
    }

    private void ottilie() {
        Relationship report = Relationship.CURRENT_DIRECT_REPORT;
        Relationship past = Relationship.PAST_DIRECT_REPORT;
        Relationship peer = Relationship.PEER;
        add("r1", OTTILIE, report, Fate.SENT, "544422 444322 333343 222344 545545 43", "O1", "O2");
        add("r2", OTTILIE, report, Fate.SENT, "534412 454412 324334 232334 554445 54", "O1", "O2");
        add("r3", OTTILIE, report, Fate.SENT, "545521 345423 433324 213244 455554 44", "O1");
        add("r4", OTTILIE, past, Fate.SENT, "543322 434322 323433 121354 544455 53", "O1");
        add("r5", OTTILIE, past, Fate.DECLINED, "");
        add("r6", OTTILIE, peer, Fate.SENT, "433333 333333 234244 123454 344343 33", "O1", "O2");
        add("r7", OTTILIE, peer, Fate.SENT, "323344 423334 223355 213344 334334 42", "O1", "O2");
        add("r8", OTTILIE, peer, Fate.SENT, "434433 343343 322244 222435 443343 34", "O1", "O2");
        add("r9", OTTILIE, peer, Fate.SENT, "333243 332434 233345 112554 334044 43", "O1");
        add(
                "r10",
                OTTILIE,
                Relationship.CURRENT_SUPERVISOR,
                Fate.SENT_AS_MINE,
                "445522 545511 444322 333433 555545 55",
                "O1");
        add("r11", OTTILIE, Relationship.PAST_SUPERVISOR, Fate.SENT, "544412 444422 434333 222344 554540 44", "O1");
        add("r12", OTTILIE, Relationship.OTHER, Fate.WITHDRAWN, "555511 555511 555511 555511 555555 55", "O1");
        add(OTTILIE, OTTILIE, Relationship.SELF, Fate.SENT, "555511 555511 545411 444422 555555 55", "O1");
    }

    private void casimir() {
        Relationship report = Relationship.CURRENT_DIRECT_REPORT;
        Relationship peer = Relationship.PEER;
        add("r12", CASIMIR, report, Fate.SENT, "222444 434322 443332 333333 121212 51", "O1");
        add("r13", CASIMIR, report, Fate.SENT, "213344 444322 434323 323343 112121 52", "O1");
        add("r14", CASIMIR, report, Fate.SENT, "322454 344432 343332 333333 211211 41", "O1");
        add("r3", CASIMIR, Relationship.PAST_DIRECT_REPORT, Fate.SENT, "121354 443323 444322 332334 111312 52", "O1");
        add("r6", CASIMIR, peer, Fate.SENT, "333333 444422 444422 333333 222222 43", "O1");
        add("r7", CASIMIR, peer, Fate.SENT, "343233 545411 454421 343323 233222 53", "O1");
        add("r8", CASIMIR, peer, Fate.SENT, "433324 454422 545512 433332 322323 44", "O1");
        add("r9", CASIMIR, peer, Fate.SENT, "334342 444521 444511 334343 223233 52", "O1");
        add("r10", CASIMIR, Relationship.PAST_SUPERVISOR, Fate.SENT, "444422 555511 444422 434322 333333 55", "O1");
        add("r11", CASIMIR, Relationship.CURRENT_SUPERVISOR, Fate.SENT, "343423 555512 445522 333432 332333 54", "O1");
        add("r4", CASIMIR, Relationship.OTHER, Fate.SENT, "434332 555511 434433 343333 323300 55", "O1");
        add("r5", CASIMIR, Relationship.OTHER, Fate.SENT, "343424 555511 544322 433423 233303 54", "O1");
        add(CASIMIR, CASIMIR, Relationship.SELF, Fate.SENT, "333333 444422 444422 333333 444444 44", "O1");
    }

    private void add(
            String rater, String executive, Relationship relationship, Fate fate, String answers, String... questions) {
        Map<String, String> planted = new LinkedHashMap<>();
        for (String question : questions) {
            planted.put(question, word());
        }
        sheets.add(new Sheet(name(rater), executive, relationship, fate, answers.replace(" ", ""), planted));
    }

    private String word() {
        StringBuilder word = new StringBuilder("qz");
        for (int i = 0; i < 9; i++) {
            word.append((char) ('a' + words.nextInt(26)));
        }
        return word.toString();
    }

    private static Map<String, String> raters() {
        Map<String, String> raters = new LinkedHashMap<>();
        String[] names = {
            "Tilda Quorn", "Bram Oosterlee", "Yusuf Kilincer", "Greta Falkenrath", "Nolan Piercebridge",
            "Ingrid Solheimer", "Diego Marroquin", "Wanda Przybyl", "Hamish Dunwoodie", "Beatrix Lowenthal",
            "Renaud Chastellux", "Satoshi Kirishima", "Fatou Diakhate", "Ludmila Horvathova"
        };
        for (String name : names) {
            raters.put("r" + (raters.size() + 1), name);
        }
        return raters;
    }
}
