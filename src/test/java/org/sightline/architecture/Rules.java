package org.sightline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;

/** The rules of structure under one base package: the product's, or the one in which a fault is planted for each. */
final class Rules {
    private static final Pattern HTTP_PLACES = Pattern.compile(".*(Pages|Api|Mails)");

    /** Where HTTP types stand outside pages, and why. */
    private static final Set<String> HTTP_ELSEWHERE = Set.of(
            // recognises the signed-in browser before any page runs
            "account.SessionAuthentication",
            // the cookies of a sign-in, shared by several pages
            "account.SignInCookies",
            // stands before the pages whose acts ask for the second factor again, and is named by them
            "account.FreshProof",
            "account.ProofFilter",
            // what an address of the library names, or "not found", shared by its pages
            "library.Wanted",
            // the cookie and the plumbing shared by all pages of a rater
            "ballot.RaterCookie",
            "ballot.Reply",
            "ballot.Desk",
            "ballot.Posted",
            "ballot.CommentForm",
            // the fields of one form, each named as the browser sends it
            "barrier.StrategyForm",
            "campaign.CampaignForm",
            "engagement.EngagementForm",
            "engagement.GoalForm",
            "engagement.ProfileForm",
            "engagement.SessionForm",
            // what an address names, or "not found", shared by all pages of coaching
            "engagement.WantedEngagement",
            "instrument.ResultForm",
            "instrument.LinkForm",
            "simulation.CentreForm",
            "feedback.FeedbackForm",
            "figure.FigureForm",
            "pledge.PledgeForm",
            "plan.BehaviourForm",
            "plan.InsightForm",
            "plan.ShareForm",
            "resurvey.ResurveyForm",
            "pulse.QuestionForm",
            "pulse.RecipientForm",
            "incident.CoachIncidents",
            "incident.IncidentForm",
            "incident.WordingForm",
            "interview.BookingForm",
            "interview.CaptureForm",
            "interview.FindingForm",
            "interview.SlotForm",
            // what an address of a coach's page names, or "not found", shared by its pages
            "interview.Coached",
            "rater.CoachEntry");

    /** Name a font subset, play a rater or draw what is attacked, the same way each time. */
    private static final Set<String> REPEATABLE = Set.of("report.Typefaces", "sample.Answering", "attack.Seeds");

    /** The language where nobody's own is known, and formats that are the same for everybody. */
    private static final Set<String> ONE_LANGUAGE = Set.of("system.Texts", "scoring.Snapshot", "report.ReportFacts");

    private static final Pattern EMPTY_NAMES = Pattern.compile(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO)");
    private static final Set<String> WALL_CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.LocalTime",
            "java.time.YearMonth",
            "java.time.Year");

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** All rules by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "imports run downwards",
                classes().that(resideInAPackage(root + "..")).should(new Layers(root)));
        rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("statistics is plain Java", plain("statistics", "org.apache.commons.math3.."));
        rules.put("anonymity is plain Java", plain("anonymity"));
        rules.put("questionnaire is plain Java", plain("questionnaire", "org.yaml.."));
        rules.put("only anonymity constructs Released", onlyAnonymityReleases("Released"));
        rules.put("only anonymity constructs Counted", onlyAnonymityReleases("Counted"));
        rules.put("only scoring reads what a seal left", onlyScoringReadsSealed());
        rules.put("only the thief plays campaigns", onlyTheThiefPlays());
        rules.put("OpenPDF only in report", only("report", "org.openpdf..", "com.lowagie.."));
        rules.put(
                "the mailer only in mail",
                only("mail", "io.quarkus.mailer..", "io.vertx.ext.mail..", "jakarta.mail.."));
        rules.put("YAML only in questionnaire", only("questionnaire", "org.yaml.."));
        rules.put("HTTP stays in pages", httpStaysInPages());
        rules.put("HTTP methods are public", httpMethodsArePublic());
        rules.put("every HTTP method says who may ask", everyHttpMethodSaysWho());
        rules.put("raw repositories are package-private", rawRepositoriesArePackagePrivate());
        rules.put("time comes from the clock", timeComesFromTheClock());
        rules.put("randomness is injected", randomnessIsInjected());
        rules.put("no field injection", noFieldInjection());
        rules.put("no standard streams", noStandardStreams());
        rules.put("texts come in the language of their reader", textsComeInTheReadersLanguage());
        rules.put(
                "a name says what a thing is",
                noClasses().that(resideInAPackage(root + "..")).should().haveNameMatching(EMPTY_NAMES.pattern()));
        rules.put("every package is null-marked", everyPackageIsNullMarked());
        return rules;
    }

    ArchRule named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    private ArchRule plain(String part, String... besides) {
        String own = root + "." + part + "..";
        return classes()
                .that(resideInAPackage(own))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", own)
                        .or(resideInAnyPackage(besides))
                        .or(describe(
                                "primitives",
                                type -> type.getBaseComponentType().isPrimitive())));
    }

    private ArchRule only(String part, String... packages) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(outside(part)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages));
    }

    private ArchRule onlyAnonymityReleases(String value) {
        String released = root + ".anonymity." + value;
        return noClasses()
                .that(resideInAPackage(root + "..").and(outside("anonymity")))
                .should(callConstructorWhere(describe(
                        "a " + value + " value", call -> call.getTargetOwner().isAssignableTo(released))));
    }

    private ArchRule onlyScoringReadsSealed() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(outside("seal")).and(outside("scoring")))
                .should()
                .dependOnClassesThat(describe(
                        "sealed records and their readers",
                        type -> type.getPackageName().startsWith(root + ".seal")
                                && top(type).getSimpleName().startsWith("Sealed")));
    }

    /** The doors for campaigns that are only played ask nobody who they are. */
    private ArchRule onlyTheThiefPlays() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(outside("attack.storage"))
                        .and(describe("no doors themselves", type -> !isRehearsed(type))))
                .should()
                .dependOnClassesThat(describe("doors for played campaigns", type -> ours(type) && isRehearsed(type)));
    }

    private static boolean isRehearsed(JavaClass type) {
        return top(type).getSimpleName().startsWith("Rehearsed");
    }

    private ArchRule httpStaysInPages() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(outside("web"))
                        .and(describe(
                                "not pages",
                                type -> !HTTP_PLACES
                                        .matcher(top(type).getSimpleName())
                                        .matches()))
                        .and(describe("not exempt by name", type -> !HTTP_ELSEWHERE.contains(withinRoot(top(type))))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "io.vertx.core.http..",
                        "io.vertx.ext.web..",
                        "io.quarkus.vertx.http..",
                        "org.jboss.resteasy.."));
    }

    private ArchRule httpMethodsArePublic() {
        return methods()
                .that(describe("answer HTTP", Rules::answersHttp))
                .and(describe("are ours", (JavaMethod method) -> ours(method.getOwner())))
                .should()
                .bePublic()
                .because("the framework passes over others without a word and answers 404")
                .allowEmptyShould(true);
    }

    private ArchRule everyHttpMethodSaysWho() {
        return methods()
                .that(describe("answer HTTP", Rules::answersHttp))
                .and(describe("are ours", (JavaMethod method) -> ours(method.getOwner())))
                .should(Say.who(method -> saysWho(method) || saysWho(method.getOwner())))
                .allowEmptyShould(true);
    }

    private ArchRule rawRepositoriesArePackagePrivate() {
        return classes()
                .that(resideInAnyPackage(root + ".ballot..", root + ".seal..", root + ".mail..", root + ".audit.."))
                .and()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    private ArchRule timeComesFromTheClock() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(outside("system")))
                .should(callMethodWhere(describe("the wall clock", Rules::asksTheWall)));
    }

    private ArchRule randomnessIsInjected() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(outside("security"))
                        .and(outside("system"))
                        .and(notAmong(REPEATABLE)))
                .should(callConstructorWhere(describe(
                        "random numbers of one's own",
                        call -> call.getTargetOwner().isAssignableTo(Random.class)
                                || call.getTargetOwner().isEquivalentTo(SplittableRandom.class))))
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", java.util.List.class);
    }

    private ArchRule noFieldInjection() {
        return noFields()
                .that(describe("are ours", field -> ours(field.getOwner())))
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class);
    }

    private ArchRule noStandardStreams() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(outside("cli"))
                        .and(outside("sample"))
                        .and(outside("system")))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    private ArchRule textsComeInTheReadersLanguage() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(outside("cli")).and(notAmong(ONE_LANGUAGE)))
                .should()
                .accessField(Locale.class, "ENGLISH")
                .orShould()
                .accessField(Locale.class, "UK")
                .orShould()
                .accessField(Locale.class, "US")
                .orShould()
                .callMethod(Locale.class, "getDefault");
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(Say.that(
                        "stand in a null-marked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private DescribedPredicate<JavaClass> notAmong(Set<String> exempt) {
        return describe("not exempt by name", type -> !exempt.contains(withinRoot(top(type))));
    }

    private DescribedPredicate<JavaClass> outside(String part) {
        return DescribedPredicate.not(resideInAPackage(root + "." + part + ".."));
    }

    private boolean ours(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private String withinRoot(JavaClass type) {
        return type.getName().substring(root.length() + 1);
    }

    private static JavaClass top(JavaClass type) {
        return type.getEnclosingClass().map(Rules::top).orElse(type);
    }

    private static boolean answersHttp(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean saysWho(CanBeAnnotated thing) {
        return thing.isAnnotatedWith(RolesAllowed.class)
                || thing.isAnnotatedWith(PermitAll.class)
                || thing.isAnnotatedWith(Authenticated.class);
    }

    private static boolean asksTheWall(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean withoutClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return WALL_CLOCKS.contains(owner) && call.getName().equals("now") && withoutClock
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis")
                || owner.equals("java.time.Clock") && call.getName().startsWith("system");
    }
}
