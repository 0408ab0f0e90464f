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
    Verdict prove(UUID account, String answer, Secret asked) {
        if (!delays.open(account)) {
            return Verdict.WRONG;
        }
        Verdict verdict = kinds.stream()
                .map(kind -> kind.accepts(account, answer, asked))
                .filter(one -> one != Verdict.WRONG)
                .findFirst()
                .orElse(Verdict.WRONG);
        if (verdict == Verdict.RIGHT) {
            delays.right(account);
        } else {
            delays.wrong(account);
        }
        return verdict;
    }

    void forget(UUID account) {
        kinds.forEach(kind -> kind.forget(account));
        delays.right(account);
    }
}
