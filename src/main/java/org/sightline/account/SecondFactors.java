package org.sightline.account;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** All kinds of second factor as one: whether an account holds any, and whether an answer is good for any. */
@ApplicationScoped
class SecondFactors {
    private final List<SecondFactor> kinds;
    private final ProofDelays delays;

    SecondFactors(@All List<SecondFactor> kinds, ProofDelays delays) {
        this.kinds = kinds;
        this.delays = delays;
    }

    boolean heldBy(UUID account) {
        return kinds.stream().anyMatch(kind -> kind.heldBy(account));
    }

    /** Whether the answer proves who it is. A wrong one and one that came too early are told apart by nobody. */
    @Transactional
    boolean prove(UUID account, String answer) {
        if (!delays.open(account)) {
            return false;
        }
        boolean right = kinds.stream().anyMatch(kind -> kind.accepts(account, answer));
        if (right) {
            delays.right(account);
        } else {
            delays.wrong(account);
        }
        return right;
    }

    void forget(UUID account) {
        kinds.forEach(kind -> kind.forget(account));
        delays.right(account);
    }
}
