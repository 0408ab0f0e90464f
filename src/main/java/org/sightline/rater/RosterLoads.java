package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Who is asked about whom, by addresses that were read once: a long file has many. */
    private record Asking(RosterRow row, String rater, String executive) {}

    Found in(Campaign campaign, List<RosterRow> rows) {
        List<Asking> all = rows.stream().flatMap(row -> asking(row).stream()).toList();
        Set<String> addresses = all.stream().map(Asking::rater).collect(Collectors.toSet());
        Map<String, Set<String>> about = new HashMap<>(requests.about(campaign, addresses));
        Set<String> excepted = exceptions.of(campaign.id(), addresses);
        List<CellFault> faults = new ArrayList<>();
        Set<String> much = new LinkedHashSet<>();
        for (Asking asking : all) {
            RosterRow row = asking.row();
            Set<String> before = about.getOrDefault(asking.rater(), Set.of());
            if (asking.rater().equals(asking.executive()) || before.contains(asking.executive())) {
                continue;
            }
            Load load = new Load(before.size(), excepted.contains(asking.rater()));
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
            about.put(asking.rater(), and(before, asking.executive()));
        }
        return new Found(faults, remarks(much));
    }

    /** Empty for a row that does not name two people by addresses that can be read. */
    private static Optional<Asking> asking(RosterRow row) {
        return row.withoutRater()
                ? Optional.empty()
                : row.rater()
                        .address()
                        .flatMap(rater -> row.executive()
                                .address()
                                .map(executive -> new Asking(row, rater.text(), executive.text())));
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
}
