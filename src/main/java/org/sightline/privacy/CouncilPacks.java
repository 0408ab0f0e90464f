package org.sightline.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CommentRules;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.campaign.ToBeAsked;
import org.sightline.oversight.AuditedCampaign;
import org.sightline.oversight.Verification;
import org.sightline.oversight.VerificationFile;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.rater.Nominations;
import org.sightline.report.CouncilPack;
import org.sightline.report.Paper;
import org.sightline.system.Texts;
import org.sightline.web.OpenAddresses;
import org.sightline.web.Viewer;

/** Makes the pack for a works council from the campaign, the program's own rules and the last attack on it. */
@ApplicationScoped
class CouncilPacks {
    static final List<String> ROLES = List.of(
            Viewer.ADMINISTRATOR, Viewer.COACH, Viewer.EXECUTIVE, Viewer.SPONSOR, Viewer.AUDITOR, Viewer.METHOD_OWNER);

    private final Campaigns campaigns;
    private final MailPlans plans;
    private final FrozenQuestionnaires frozen;
    private final ToBeAsked asked;
    private final Nominations nominations;
    private final Retentions retentions;
    private final RetentionSettings settings;
    private final VerificationFile verification;
    private final OpenAddresses addresses;
    private final Clock clock;

    CouncilPacks(
            Campaigns campaigns,
            MailPlans plans,
            FrozenQuestionnaires frozen,
            ToBeAsked asked,
            Nominations nominations,
            Retentions retentions,
            RetentionSettings settings,
            VerificationFile verification,
            OpenAddresses addresses,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.frozen = frozen;
        this.asked = asked;
        this.nominations = nominations;
        this.retentions = retentions;
        this.settings = settings;
        this.verification = verification;
        this.addresses = addresses;
        this.clock = clock;
    }

    CouncilPack of(AuditedCampaign audited, Locale locale) {
        Campaign campaign = campaigns.findByIdOptional(audited.id()).orElseThrow();
        Texts texts = Texts.in(locale);
        Retention times = retentions.of(audited.organisationId());
        return new CouncilPack(
                audited.name(),
                audited.organisation(),
                audited.policy(),
                questionnaire(campaign, locale),
                campaign.kind() == Campaign.Kind.SURVEY && nominations.reachPastReports(campaign.id()),
                audited.closesOn(),
                promise(audited, texts),
                mails(campaign, texts),
                ROLES.stream().map(role -> texts.of("pack.role." + role)).toList(),
                sights(texts),
                new CouncilPack.Times(
                        times.contactDays(),
                        times.commentMonths(),
                        times.reportMonths(),
                        times.auditMonths(),
                        settings.backupDays()),
                seal(audited.receipt()),
                attack(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Paper.A4,
                locale);
    }

    private Questionnaire questionnaire(Campaign campaign, Locale locale) {
        return switch (campaign.state()) {
            case DRAFT, NOMINATING -> asked.find(campaign).orElseThrow();
            case COLLECTING, CLOSED, SEALED, ARCHIVED -> frozen.questionnaire(campaign.id(), locale);
        };
    }

    /** The very words that raters read, with those of whom they speak in place of names. */
    private static List<String> promise(AuditedCampaign audited, Texts texts) {
        int comments = new CommentRules(audited.policy()).fewestToName();
        return List.of(
                texts.of(
                        "ballot.promise",
                        audited.policy().minimum(),
                        comments,
                        texts.of("pack.rated"),
                        texts.of("pack.coach")),
                texts.of("ballot.promise.words"));
    }

    private List<CouncilPack.Mail> mails(Campaign campaign, Texts texts) {
        MailPlan plan = plans.of(campaign.id());
        List<CouncilPack.Mail> mails = new ArrayList<>();
        plan.of(PlannedMail.ANNOUNCEMENT)
                .ifPresent(slot ->
                        mails.add(new CouncilPack.Mail(texts.of("outbox.kind.announcement"), texts.date(slot.day()))));
        mails.add(new CouncilPack.Mail(
                texts.of("pack.mail.invitation"),
                plan.of(PlannedMail.INVITATION)
                        .map(slot -> texts.date(slot.day()))
                        .orElseGet(() -> texts.of("pack.mail.invitation.when"))));
        for (LocalDate day : plan.reminderDays()) {
            mails.add(new CouncilPack.Mail(texts.of("pack.mail.reminder"), texts.date(day)));
        }
        plan.of(PlannedMail.THANKS)
                .ifPresent(slot ->
                        mails.add(new CouncilPack.Mail(texts.of("outbox.kind.thanks"), texts.date(slot.day()))));
        mails.add(new CouncilPack.Mail(texts.of("pack.mail.thanks"), texts.of("pack.mail.thanks.when")));
        return mails;
    }

    private List<CouncilPack.Sight> sights(Texts texts) {
        Map<String, Set<String>> roles = addresses.roles();
        return Arrays.stream(Sight.values())
                .map(sight -> new CouncilPack.Sight(
                        texts.of("pack.sight." + sight.id()),
                        ROLES.stream().map(sight.roles(roles)::contains).toList()))
                .toList();
    }

    private static CouncilPack.@Nullable Seal seal(AuditedCampaign.@Nullable Receipt receipt) {
        return receipt == null
                ? null
                : new CouncilPack.Seal(
                        receipt.sealedOn(),
                        receipt.asked(),
                        receipt.counted(),
                        receipt.fingerprint(),
                        receipt.keyDestroyed());
    }

    private CouncilPack.@Nullable Attack attack() {
        return switch (verification.read()) {
            case Verification.Absent() -> null;
            case Verification.Faulty() -> null;
            case Verification.Result result ->
                new CouncilPack.Attack(
                        LocalDate.ofInstant(result.at(), ZoneOffset.UTC),
                        result.version(),
                        result.passed(),
                        result.findings().stream()
                                .map(one -> new CouncilPack.Finding(
                                        one.attack(), one.sentence(), one.tries(), one.hits(), one.good()))
                                .toList());
        };
    }
}
