package org.sightline.wall;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Chromium;
import org.sightline.Keyboard;
import org.sightline.account.Logins;

/**
 * Every page there is, as somebody who may see it finds it, in the smallest window: nothing of it lies beside the window,
 * axe has nothing to say, and the Tab key reaches all of it, in sight. The pages take the languages in turn; with {@code -Dlanguages=all} each is looked at in all,
 * which takes four times as long.
 */
@QuarkusTest
class EveryPageLooksTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    /** What raters will get comes in the language that the address names, whoever looks at it. */
    private static final Pattern ADDRESSED = Pattern.compile("/(preview|sample-survey)/en/");

    private final SoftAssertions softly = new SoftAssertions();
    private final Wire wire = new Wire();

    @Inject
    Founding founding;

    @Inject
    Logins logins;

    /** A page by the endpoint behind it, with the address and the person that reach it. */
    private record Place(Decision decision, Actor actor, String path) {}

    @Test
    void fitsTheSmallestWindowInEveryLanguage() {
        World world = new World(founding, logins);
        try (Chromium chromium = Chromium.start()) {
            List<Place> places = places(world);
            softly.assertThat(places).hasSizeGreaterThan(80);
            for (int turn = 0; turn < LANGUAGES.size(); turn++) {
                for (Actor actor : world.actors()) {
                    look(chromium, LANGUAGES.get(turn), actor, taking(places, actor, turn));
                }
            }
        } finally {
            world.end();
        }
        softly.assertAll();
    }

    private static List<Place> taking(List<Place> places, Actor actor, int turn) {
        boolean all = "all".equals(System.getProperty("languages"));
        return IntStream.range(0, places.size())
                .filter(place -> all || place % LANGUAGES.size() == turn)
                .mapToObj(places::get)
                .filter(place -> place.actor().equals(actor))
                .toList();
    }

    private void look(Chromium chromium, String language, Actor actor, List<Place> places) {
        Map<String, String> cookies = new LinkedHashMap<>(Map.of("language", language));
        for (String cookie : actor.cookies().split("; ")) {
            String[] parts = cookie.split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        try (BrowserContext window = chromium.window(Chromium.SMALLEST, true, cookies)) {
            Page page = window.newPage();
            for (Place place : places) {
                page.navigate(Chromium.address(place.path()));
                String what = place.decision() + " in " + language + " as " + actor.role();
                softly.assertThat(page.getAttribute("html", "lang"))
                        .as(what)
                        .isEqualTo(ADDRESSED.matcher(place.path()).find() ? "en" : language);
                softly.assertThat(Chromium.scrollsSideways(page))
                        .as(what + " scrolls sideways")
                        .isFalse();
                softly.assertThat(Chromium.faults(page)).as(what).isEmpty();
                softly.assertThat(new Keyboard(page).faults()).as(what).isEmpty();
            }
        }
    }

    private List<Place> places(World world) {
        Addresses addresses = new Addresses(Decisions.parameters());
        List<Place> places = new ArrayList<>();
        for (Decision decision : Decisions.all()) {
            if (decision.get()) {
                place(world, addresses, decision).ifPresent(places::add);
            }
        }
        return places;
    }

    private Optional<Place> place(World world, Addresses addresses, Decision decision) {
        for (String state : Founding.STATES.reversed()) {
            String path = addresses.of(decision, world.at(state, Ownership.OWN));
            for (Actor actor : world.actors()) {
                if (decision.allows(actor.role(), Ownership.OWN) && page(actor, path)) {
                    return Optional.of(new Place(decision, actor, path));
                }
            }
        }
        return Optional.empty();
    }

    private boolean page(Actor actor, String path) {
        Answer answer = wire.send(actor, Ask.get(path));
        return answer.status() == 200
                && answer.headers()
                        .getOrDefault("content-type", List.of(""))
                        .getFirst()
                        .startsWith("text/html");
    }
}
