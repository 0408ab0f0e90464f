package org.sightline.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Imports run downwards only: which package may name which. */
final class Layers extends ArchCondition<JavaClass> {
    /** From the bottom up; packages on one line stand side by side. Only base packages may see their neighbours. */
    private static final List<Set<String>> LINES = List.of(
            Set.of("statistics", "anonymity", "questionnaire"),
            Set.of("web", "security", "mail", "audit", "system", "sheet"),
            Set.of("norm"),
            Set.of("organisation"),
            Set.of("directory"),
            Set.of("account"),
            Set.of("sender"),
            Set.of("letter", "pledge"),
            Set.of("library"),
            Set.of("campaign"),
            Set.of("ledger"),
            Set.of("rater"),
            Set.of("nomination"),
            Set.of("invitation"),
            Set.of("monitor"),
            Set.of("ballot"),
            Set.of("seal"),
            Set.of("scoring"),
            Set.of("method"),
            Set.of("report"),
            Set.of("coaching"),
            Set.of("development"),
            Set.of("engagement"),
            Set.of("instrument", "simulation", "scenario"),
            Set.of("barrier"),
            Set.of("briefing"),
            Set.of("figure"),
            Set.of("plan"),
            Set.of("pulse"),
            Set.of("interview"),
            Set.of("incident"),
            Set.of("resurvey"),
            Set.of("outcome", "feedback"),
            Set.of("accountability"),
            Set.of("cascade", "rollup"),
            Set.of("oversight"),
            Set.of("privacy"),
            Set.of("sponsorship"),
            Set.of("translation"),
            Set.of("attack"));

    private static final int BASE = 1;

    /** Above the neck nothing can even name a raw answer. */
    private static final Set<String> ABOVE_THE_NECK = Set.of(
            "accountability",
            "barrier",
            "briefing",
            "cascade",
            "rollup",
            "report",
            "coaching",
            "development",
            "engagement",
            "instrument",
            "simulation",
            "scenario",
            "feedback",
            "figure",
            "incident",
            "interview",
            "method",
            "outcome",
            "oversight",
            "plan",
            "privacy",
            "resurvey",
            "pulse",
            "sponsorship",
            "translation");

    private static final Set<String> RAW = Set.of("ballot", "seal");
    private static final Set<String> COMMANDS_USE = Set.of(
            "statistics",
            "anonymity",
            "questionnaire",
            "norm",
            "scoring",
            "report",
            "system",
            "audit",
            "attack",
            "attack.storage");

    /** The attacker sees what is published and the rules by which it is made. */
    private static final Set<String> ATTACKS_USE =
            Set.of("statistics", "anonymity", "questionnaire", "scoring", "report", "rollup");

    /** Of conversations the attacker sees the rules alone, never who talked and what they said. */
    private static final Set<String> RULES_OF_CONVERSATIONS =
            Set.of("interview.ThemeRule", "interview.Editions", "incident.Corroboration");

    /** The thief plays campaigns with the product's own classes, and takes what they leave behind. */
    private static final String THIEF = "attack.storage";

    private static final Set<String> THIEF_USES =
            Set.of("anonymity", "questionnaire", "system", "security", "mail", "ballot", "seal", "attack");

    private final String root;

    Layers(String root) {
        super("import downwards only");
        this.root = root;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (used.getPackageName().startsWith(root + ".")
                    && !allowed(part(user), part(used))
                    && !(part(user).equals("attack") && ruleOfConversations(used))) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    private String part(JavaClass type) {
        String rest = type.getPackageName().substring(root.length() + 1);
        if (rest.equals(THIEF)) {
            return rest;
        }
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private boolean ruleOfConversations(JavaClass used) {
        String name = used.getName().substring(root.length() + 1);
        int nested = name.indexOf('$');
        return RULES_OF_CONVERSATIONS.contains(nested < 0 ? name : name.substring(0, nested));
    }

    private static boolean allowed(String user, String used) {
        if (user.equals(used)) {
            return true;
        }
        if (user.equals("cli")) {
            return COMMANDS_USE.contains(used);
        }
        if (user.equals("attack")) {
            return ATTACKS_USE.contains(used);
        }
        if (user.equals(THIEF)) {
            return THIEF_USES.contains(used);
        }
        if (user.equals("sample")) {
            // the cast uses the pages, as everybody else does
            return used.equals("web");
        }
        if (ABOVE_THE_NECK.contains(user) && RAW.contains(used)) {
            return false;
        }
        int from = line(user);
        int to = line(used);
        return from > to || from == BASE && to == BASE;
    }

    private static int line(String part) {
        for (int i = 0; i < LINES.size(); i++) {
            if (LINES.get(i).contains(part)) {
                return i;
            }
        }
        // a new package belongs into LINES before anything may use it, or it anything
        return part.equals("cli") ? LINES.size() : Integer.MAX_VALUE;
    }
}
