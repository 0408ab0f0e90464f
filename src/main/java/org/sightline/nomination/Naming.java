package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the naming of raters is, for the pages on which it is one step among others. */
@ApplicationScoped
public class Naming {
    private final Nominees nominees;
    private final Openings openings;
    private final RaterLists lists;
    private final Proposals proposals;

    Naming(Nominees nominees, Openings openings, RaterLists lists, Proposals proposals) {
        this.nominees = nominees;
        this.openings = openings;
        this.lists = lists;
        this.proposals = proposals;
    }

    /**
     * What the executive is told.
     *
     * @param open whether people can be named now
     * @param day by which they were to be named, null if the executive was never asked to
     * @param named people on the list, approved or not
     * @param noted those that are not sent yet
     * @param asked those about whom there is a question to the executive
     */
    public record Own(boolean open, @Nullable LocalDate day, int named, int noted, int waiting, int asked) {}

    @Transactional
    public Own own(UUID account, UUID executive, UUID campaign) {
        LocalDate day =
                openings.findByIdOptional(campaign).map(Opening::closesOn).orElse(null);
        Optional<RaterList> list = nominees.ownedBy(account, executive).map(lists::own);
        return list.map(all -> new Own(true, day, all.total(), all.noted(), all.sent(), all.asked()))
                .orElseGet(() -> new Own(false, day, 0, 0, 0, 0));
    }

    /** How many proposals wait for approval, by executive; without those for which none does. */
    @Transactional
    public Map<UUID, Long> waiting(Collection<UUID> executives) {
        return proposals.waiting(executives);
    }
}
