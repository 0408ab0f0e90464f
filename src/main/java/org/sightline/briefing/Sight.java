package org.sightline.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sightline.report.Briefing;
import org.sightline.report.Briefing.May;
import org.sightline.report.Briefing.Role;
import org.sightline.web.OpenAddresses;
import org.sightline.web.Viewer;

/** What there is to see of an executive's way, by the addresses that show it; who may is read from the pages behind them. */
enum Sight {
    GOAL(false, Map.of(), "/my/coaching/{id}", "/engagements/{id}"),
    QUESTIONS(false, Map.of(), "/my/coaching/{id}/briefing", "/engagements/{id}/briefing"),
    BARRIERS(false, Map.of(Role.COACH, May.SHARED), "/my/coaching/{id}/barriers", "/engagements/{id}/barriers"),
    NOTES(false, Map.of(), "/engagements/{id}/notes/{note}"),
    COACHED(false, Map.of(), "/my/coaching/{id}", "/engagements/{id}", "/organisations/{id}/coaches"),
    BRIEFED(
            false,
            Map.of(),
            "/my/coaching/{id}/briefing",
            "/engagements/{id}/briefing",
            "/organisations/{id}/engagements/{engagement}/briefing"),
    STEPS(false, Map.of(), "/accountability", "/organisations/{id}/accountability"),
    ASKED(true, Map.of(), "/my/{id}/raters", "/executives/{id}/raters", "/campaigns/{id}/executives/{executiveId}"),
    /** No page shows either. */
    ONE(true, Map.of()),
    WHO(true, Map.of()),
    PROGRESS(true, Map.of(), "/campaigns/{id}/monitor", "/sponsorship"),
    ROLLUP(true, Map.of(), "/rollups/{id}"),
    COMMENTS(true, Map.of(), "/executives/{id}/comments"),
    REPORT(true, Map.of(Role.EXECUTIVE, May.RELEASED), "/executives/{id}/report", "/my/{id}/report"),
    WRITING(true, Map.of(Role.COACH, May.SHARED), "/my/{id}/worksheet", "/executives/{id}/shared");

    private static final Map<Role, String> ROLES = Map.of(
            Role.EXECUTIVE, Viewer.EXECUTIVE,
            Role.COACH, Viewer.COACH,
            Role.ADMINISTRATOR, Viewer.ADMINISTRATOR,
            Role.SPONSOR, Viewer.SPONSOR);

    private final boolean survey;
    private final Map<Role, May> later;
    private final List<String> addresses;

    Sight(boolean survey, Map<Role, May> later, String... addresses) {
        this.survey = survey;
        this.later = later;
        this.addresses = List.of(addresses);
    }

    /** Every row that there is with or without a survey. */
    static List<Briefing.Sight> all(OpenAddresses open, boolean survey) {
        Map<String, Set<String>> roles = open.roles();
        return Arrays.stream(values())
                .filter(sight -> survey || !sight.survey)
                .map(sight -> sight.row(roles))
                .toList();
    }

    /** @throws IllegalStateException if there is no such page, which says that this list is out of date */
    private Briefing.Sight row(Map<String, Set<String>> open) {
        List<May> row = new ArrayList<>();
        for (Role role : Role.values()) {
            boolean may = false;
            for (String address : addresses) {
                if (!open.containsKey(address)) {
                    throw new IllegalStateException("no page shows " + address);
                }
                may |= open.getOrDefault(address, Set.of()).contains(ROLES.getOrDefault(role, ""));
            }
            row.add(may ? later.getOrDefault(role, May.YES) : May.NO);
        }
        return new Briefing.Sight(name().toLowerCase(Locale.ROOT), row);
    }
}
