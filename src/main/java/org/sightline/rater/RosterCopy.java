package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.account.Account;
import org.sightline.campaign.Campaign;
import org.sightline.sheet.Sheet;

/** The roster of a campaign as a file, as it could be handed in to another; nothing of answers or results is in it. */
@ApplicationScoped
class RosterCopy {
    private static final List<String> COLUMNS = Stream.concat(
                    RosterColumns.REQUIRED.stream(), Stream.of("from", "to", "coach_email"))
            .toList();

    private final RosterView view;
    private final Coaches coaches;

    RosterCopy(RosterView view, Coaches coaches) {
        this.view = view;
        this.coaches = coaches;
    }

    /** Empty if the campaign has no executives. */
    @Transactional
    String of(Campaign campaign) {
        Map<UUID, String> coachEmails =
                coaches.of(campaign.organisationId()).stream().collect(Collectors.toMap(Account::id, Account::email));
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        for (RosterView.ExecutiveRow executive : view.of(campaign.id())) {
            String coach = executive.coachId() == null ? "" : coachEmails.getOrDefault(executive.coachId(), "");
            if (executive.others().isEmpty()) {
                rows.put(rows.size() + 2, List.of(executive.email(), executive.name(), "", "", "", "", "", coach));
            }
            for (RosterView.RaterRow rater : executive.others()) {
                rows.put(
                        rows.size() + 2,
                        List.of(
                                executive.email(),
                                executive.name(),
                                rater.name(),
                                rater.email(),
                                rater.relationship().id(),
                                day(rater.from()),
                                day(rater.to()),
                                coach));
            }
        }
        return rows.isEmpty() ? "" : new Sheet(1, COLUMNS, rows).text();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
