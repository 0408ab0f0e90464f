package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.coaching.CoachingScenario;
import org.sightline.invitation.Scenario;
import org.sightline.report.ReportDocuments;
import org.sightline.web.OpenAddresses;

/** The pack tells what holds in this very campaign and program, to those who oversee it, and names nobody. */
@QuarkusTest
class CouncilPagesTest {
    @Inject
    PrivacyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Inject
    Scenario campaigns;

    @Inject
    Logins logins;

    @Inject
    OpenAddresses addresses;

    @Test
    void tellsWhatHoldsAndNamesNobody() {
        PrivacyScenario.Kept kept = scenario.kept();
        CoachingScenario.File file = kept.file();
        String retention = "/organisations/" + file.organisation() + "/retention";
        Browser administrator = coaching.administrator(file);
        administrator.submit(administrator.open(retention), retention, Map.of("contacts", "47", "act", "keep"));
        String page = administrator.open(page(file.campaign())).text();
        assertThat(page)
                .contains("47 days after the close", "from 4 answers on", "Purpose lock: development only")
                .contains("nobody sees who answered.", "Comments before they are reviewed no yes no no no")
                .contains("The report after its release no yes yes no no", "Who answered no no no no no")
                .contains("The record of acts of staff yes no no no yes no", "21 February 2026")
                .doesNotContain(kept.tag());
        assertThat(administrator.open(page(file.campaign()) + "?in=fr").text())
                .contains("Finalité verrouillée", "47 jours après la clôture");
    }

    @Test
    void isAFileInEveryLanguage() {
        CoachingScenario.File file = scenario.kept().file();
        for (String language : List.of("en", "de", "fr", "es")) {
            var answer = coaching.administrator(file).download(page(file.campaign()) + "/council.pdf?in=" + language);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(ReportDocuments.pages(answer.body())).as(language).isGreaterThan(5);
        }
    }

    @Test
    void isForThoseWhoOverseeTheCampaign() {
        Scenario.Cast cast = campaigns.draft();
        String page = page(cast.campaign());
        Browser auditor = logins.browser(logins.account("auditor@" + cast.domain(), cast.organisation(), Role.AUDITOR));
        assertThat(auditor.open(page).text()).as("before it starts").contains("not sealed yet");
        assertThat(logins.browser(cast.coach()).ask(page).statusCode()).isEqualTo(403);
        Browser foreign = logins.browser(campaigns.draft().administrator());
        for (String address : List.of(page, page + "/council.pdf", page(UUID.randomUUID()))) {
            assertThat(foreign.ask(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    /** A role that is new somewhere must be seen in the pack. */
    @Test
    void knowsEveryRoleOfWhatItLists() {
        Set<String> known = new TreeSet<>(CouncilPacks.ROLES);
        Map<String, Set<String>> open = addresses.roles();
        Arrays.stream(Sight.values())
                .forEach(sight -> assertThat(known).as(sight.id()).containsAll(sight.roles(open)));
        assertThat(Sight.SINGLE_ANSWERS.roles(open)).isEmpty();
    }

    private static String page(UUID campaign) {
        return "/campaigns/" + campaign + "/council";
    }
}
