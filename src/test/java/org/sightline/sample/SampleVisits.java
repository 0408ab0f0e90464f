package org.sightline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

/** What whoever tries the product finds through the eyes of each of the cast. */
public final class SampleVisits {
    private final URI base;

    public SampleVisits(URI base) {
        this.base = base;
    }

    /** The page that lists everybody leads to each of them. */
    public void listsEverybody() {
        try (Visitor anybody = new Visitor(base)) {
            Page list = anybody.open("/sample");
            assertThat(list.addresses("/sample/sign-in/.*")).hasSize(5);
            assertThat(list.addresses("/r/.*")).hasSize(2);
            assertThat(list.html()).contains("Sponsor: Helena Brandt", "the roll-up of ten executives");
        }
    }

    public void executiveReadsActsAndAsks() {
        try (Visitor ana = signedIn(Cast.RELEASED)) {
            Page start = ana.open("/my");
            String report = start.address("/my/[0-9a-f-]{36}/report").orElseThrow();
            assertThat(ana.open(report).html())
                    .contains(
                            "What people who worked for you went on to do",
                            "All 7 people",
                            "at least 5 of 7",
                            "3 of 7");
            // the only one there is opens by itself
            String own = ana.open("/my/coaching").path();
            assertThat(ana.open(own).html()).contains("Decide sooner when the team disagrees", "Two open decisions");
            assertThat(ana.open(own + "/interviews").html())
                    .contains("mentioned by a few")
                    .containsPattern("Waits for agreement|Puts off who|Talks long|one more table|Lets both sides");
            assertThat(ana.open(own + "/plan").html()).contains("Say who decides", "Give the next visible assignment");
            assertThat(ana.open(own + "/barriers").address(".*/sharing")).isPresent();
            assertThat(ana.open(own + "/scenarios").address(".*/rehearsals/.*")).isPresent();
            assertThat(ana.open(own + "/pulses").addresses(own + "/pulses/[0-9a-f-]{36}"))
                    .isNotEmpty();
            assertThat(ana.open("/accountability").address(".*/accountability.pdf"))
                    .isPresent();
        }
    }

    public void coachSeesWhatIsShared() {
        try (Visitor coach = signedIn(Cast.COACH)) {
            String engagement = coach.open("/engagements")
                    .address("/engagements/[0-9a-f-]{36}")
                    .orElseThrow();
            assertThat(coach.open(engagement + "/plan").html()).contains("Say who decides");
            assertThat(coach.open(engagement + "/pulses").addresses(engagement + "/pulses/[0-9a-f-]{36}"))
                    .hasSize(2);
            assertThat(coach.open("/executives").html()).contains("Tomás Lindqvist", "Priya Raman");
        }
    }

    public void sponsorReadsTheRollUp() {
        try (Visitor sponsor = signedIn(Cast.SPONSOR)) {
            Page start = sponsor.open("/sponsorship");
            assertThat(start.html()).contains("Henrik Dahl", "Ana Ruiz");
            String made = start.addresses("/rollups/[0-9a-f-]{36}").stream()
                    .map(sponsor::open)
                    .filter(page -> page.address(".*/rollup.pdf").isPresent())
                    .map(Page::html)
                    .findFirst()
                    .orElse("none");
            assertThat(made).contains("Operations", "Commercial", "10 executives", "5 executives");
        }
    }

    /** Nothing is answered by those whose links are printed. */
    public void ratersAreAskedFirst() {
        try (Visitor anybody = new Visitor(base)) {
            for (String link : anybody.open("/sample").addresses("/r/.*")) {
                Page landing = anybody.open(link);
                assertThat(anybody.submit(landing, link, Map.of("act", "start")).path())
                        .matches("/answers/[0-9a-f-]{36}");
            }
        }
    }

    private Visitor signedIn(String email) {
        Visitor visitor = new Visitor(base);
        String address = "/sample/sign-in/" + email;
        visitor.submit(visitor.open(address), address, Map.of());
        return visitor;
    }
}
