package org.sightline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import org.junit.jupiter.api.Test;
import org.sightline.web.Faults;

/** A campaign's settings as typed. */
class CampaignFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void takesNoTimeZoneOnlyBecauseTheProgramHasHeardOfIt() {
        TimeZoneRegistryFactory.getInstance().createRegistry();
        List<String> withoutRules = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> ZoneId.of(id).getRules() == null)
                .toList();
        assertThat(withoutRules).isNotEmpty();
        for (String id : withoutRules) {
            assertThat(inZone(id).all()).extracting(Faults.Fault::field).containsExactly("timeZone");
        }
        assertThat(inZone("Europe/Vienna").any()).isFalse();
    }

    private static Faults inZone(String id) {
        CampaignForm usual = CampaignForm.usual("executive-360", TODAY, ZoneId.of("UTC"));
        return new CampaignForm(
                        "Autumn",
                        usual.questionnaire(),
                        usual.closesOn(),
                        id,
                        usual.minimum(),
                        usual.protection(),
                        usual.releaseAfter())
                .faults(List.of("executive-360"), TODAY);
    }
}
