package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Executives;

/** How far the naming of raters is, for the pages on which it is one step among others. */
@ApplicationScoped
public class Naming {
    private final Nominees nominees;
    private final Openings openings;
    private final RaterLists lists;
    private final Proposals proposals;
    private final Executives executives;

    Naming(Nominees nominees, Openings openings, RaterLists lists, Proposals proposals, Executives executives) {
        this.nominees = nominees;
        this.openings = openings;
        this.lists = lists;
        this.proposals = proposals;
        this.executives = executives;
    }

    /**
     * What the executive is told.
     *
     * @param open whether people can be named now
     * @param day by which they were to be named, null if the executive was never asked to
     * @param named people on the list, approved or not
     * @param noted those that are not sent yet
     * @param asked those about whom there is a question to the executive
     * @param approver the name of whoever approves
     */
    public record Own(
            boolean open, @Nullable LocalDate day, int named, int noted, int waiting, int asked, String approver) {}

    @Transactional
    public Own own(UUID account, UUID executive, UUID campaign, String coach) {
        LocalDate day =
                openings.findByIdOptional(campaign).map(Opening::closesOn).orElse(null);
        return nominees.ownedBy(account, executive)
                .map(nominee -> own(nominee, lists.own(nominee), day))
                .orElseGet(() -> new Own(false, day, 0, 0, 0, 0, coach));
    }

    private static Own own(Nominee nominee, RaterList all, @Nullable LocalDate day) {
        return new Own(true, day, all.total(), all.noted(), all.sent(), all.asked(), nominee.approver());
    }

    /** Whether the coaches of the campaign approve what is proposed. */
    @Transactional
    public boolean approvedByCoach(UUID campaign) {
        return openings.approver(campaign).coach();
    }

    /** How many wait for the coach; none where approving is not theirs. */
    @Transactional
    public Map<UUID, Long> waitingForCoach(Collection<UUID> ids) {
        Map<UUID, Long> waiting = new HashMap<>(proposals.waiting(ids));
        waiting.keySet()
                .removeIf(id -> !approvedByCoach(
                        executives.findByIdOptional(id).orElseThrow().campaignId()));
        return waiting;
    }

    /** How many proposals wait for approval, by executive; without those for which none does. */
    @Transactional
    public Map<UUID, Long> waiting(Collection<UUID> executives) {
        return proposals.waiting(executives);
    }
}
