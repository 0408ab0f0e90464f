package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.campaign.Campaign;
import org.sightline.ledger.Load;
import org.sightline.ledger.RequestExceptions;
import org.sightline.ledger.Requests;
import org.sightline.sheet.CellFault;
import org.sightline.system.Message;

/** Whom a file would ask more than one person is asked. The ledger is read once, whatever the number of rows. */
@ApplicationScoped
class RosterLoads {
    /** More names than anybody reads; the number is said of all. */
    private static final int MOST_NAMED = 10;

    private final Requests requests;
    private final RequestExceptions exceptions;

    RosterLoads(Requests requests, RequestExceptions exceptions) {
        this.requests = requests;
        this.exceptions = exceptions;
    }

    /**
     * @param faults rows that ask somebody once too often
     * @param remarks what is worth a thought before the file is taken
     */
    record Found(List<CellFault> faults, List<Message> remarks) {}

    Found in(Campaign campaign, List<RosterRow> rows) {
        List<RosterRow> asking = rows.stream().filter(RosterLoads::legible).toList();
        Set<String> addresses = new HashSet<>();
        asking.forEach(row -> addresses.add(row.rater().soundAddress().text()));
        Map<String, Set<String>> about = new HashMap<>(requests.about(campaign, addresses));
        Set<String> excepted = exceptions.of(campaign.id(), addresses);
        List<CellFault> faults = new ArrayList<>();
        Set<String> much = new LinkedHashSet<>();
        for (RosterRow row : asking) {
            String rater = row.rater().soundAddress().text();
            String executive = row.executive().soundAddress().text();
            Set<String> before = about.getOrDefault(rater, Set.of());
            if (rater.equals(executive) || before.contains(executive)) {
                continue;
            }
            Load load = new Load(before.size(), excepted.contains(rater));
            if (load.full()) {
                faults.add(CellFault.of(
                        row.line(),
                        "rater_email",
                        "rater.import.fault.full",
                        row.rater().name(),
                        load.requests()));
                continue;
            }
            if (load.many()) {
                much.add(row.rater().name());
            }
            // sets of one or two are the smallest there are, and there is one for each row
            about.put(rater, and(before, executive));
        }
        return new Found(faults, remarks(much));
    }

    private static Set<String> and(Set<String> some, String one) {
        Set<String> more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }

    private static List<Message> remarks(Set<String> much) {
        return much.isEmpty()
                ? List.of()
                : List.of(Message.of(
                        "rater.import.remark.many",
                        much.size(),
                        String.join(", ", much.stream().limit(MOST_NAMED).toList()),
                        Math.max(0, much.size() - MOST_NAMED)));
    }

    /** Whether it names two people by addresses that can be read. */
    private static boolean legible(RosterRow row) {
        return !row.withoutRater()
                && row.executive().address().isPresent()
                && row.rater().address().isPresent();
    }
}
