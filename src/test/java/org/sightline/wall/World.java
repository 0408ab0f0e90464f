package org.sightline.wall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.web.Viewer;

/** Two organisations with campaigns in every state, and somebody of each role who asks from within the first. */
final class World {
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Map<Ownership, Belonging>> belongings = new java.util.LinkedHashMap<>();
    private final List<UUID> campaigns = new ArrayList<>();
    private final Founding founding;
    private final Tenant victim;

    World(Founding founding, Logins logins) {
        this.founding = founding;
        Tenant home = founding.tenant("home" + UUID.randomUUID().toString().substring(0, 8));
        victim = founding.tenant(Founding.word());
        for (String state : Founding.STATES) {
            UUID own = founding.campaign(home, state);
            UUID foreign = founding.campaign(victim, state);
            campaigns.add(own);
            campaigns.add(foreign);
            Map<Ownership, Belonging> all = new EnumMap<>(Ownership.class);
            all.put(Ownership.OWN, founding.executive(home, own, state, Ownership.OWN, Founding.word()));
            all.put(Ownership.OTHER, founding.executive(home, own, state, Ownership.OTHER, Founding.word()));
            all.put(Ownership.FOREIGN, founding.executive(victim, foreign, state, Ownership.FOREIGN, Founding.word()));
            belongings.put(state, all);
        }
        actors.add(actor(Decision.NOBODY, new Browser()));
        actors.add(actor(
                Decision.RATER, Founding.rater(at("COLLECTING", Ownership.OWN).id("token"))));
        actors.add(actor(Viewer.ADMINISTRATOR, logins.browser(home.administrator())));
        actors.add(actor(Viewer.COACH, logins.browser(home.coach())));
        actors.add(actor(Viewer.AUDITOR, logins.browser(home.auditor())));
        actors.add(actor(Viewer.SPONSOR, logins.browser(home.sponsor())));
        actors.add(actor(Viewer.EXECUTIVE, logins.browser(home.executive())));
        actors.add(actor(Viewer.METHOD_OWNER, logins.methodOwner()));
    }

    private static Actor actor(String role, Browser browser) {
        String csrf = browser.open("/sign-in")
                .form("/sign-in")
                .expectFirst("input[name=csrf]")
                .val();
        StringBuilder cookies = new StringBuilder();
        for (String name : List.of("session", "rater", "csrf")) {
            browser.cookie(name)
                    .ifPresent(value -> cookies.append(cookies.isEmpty() ? "" : "; ")
                            .append(name)
                            .append('=')
                            .append(value));
        }
        return new Actor(role, cookies.toString(), csrf);
    }

    List<Actor> actors() {
        return List.copyOf(actors);
    }

    Actor actor(String role) {
        return actors.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** The organisation that nobody here belongs to. */
    Tenant victim() {
        return victim;
    }

    Belonging at(String state, Ownership ownership) {
        return Optional.ofNullable(belongings.get(state))
                .flatMap(of -> Optional.ofNullable(of.get(ownership)))
                .orElseThrow();
    }

    void end() {
        campaigns.forEach(founding::end);
    }
}
