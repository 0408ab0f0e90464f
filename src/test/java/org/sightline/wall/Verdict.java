package org.sightline.wall;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Whether an answer refuses as it should: with the right status, nothing of the victim, and as if nothing were there. */
final class Verdict {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 406, 415);

    private Verdict() {}

    static Optional<String> of(
            Decision decision, Actor actor, Belonging victim, Answer answer, Supplier<Answer> absent) {
        Optional<String> refusal = refusal(decision, actor, victim, answer);
        if (refusal.isPresent()) {
            return refusal;
        }
        return decision.admits(actor.role()) ? difference(victim, answer, absent.get(), actor) : Optional.empty();
    }

    /** Who may not ask at all is told so; whoever may ask, but not for this, finds nothing. */
    static Optional<String> refusal(Decision decision, Actor actor, Belonging victim, Answer answer) {
        Optional<String> leaked = answer.leaked(victim.canaries());
        if (leaked.isPresent()) {
            return Optional.of(answer.status() + " shows " + leaked.get());
        }
        boolean refused;
        if (decision.admits(actor.role())) {
            refused = answer.status() == 404;
        } else if (actor.role().equals(Decision.NOBODY) || actor.role().equals(Decision.RATER)) {
            refused = decision.get() ? answer.toSignIn() : answer.status() == 401;
        } else {
            refused = answer.status() == 403;
        }
        return refused ? Optional.empty() : Optional.of("answers " + answer.status() + " " + answer.location());
    }

    static Optional<String> mutated(Belonging victim, Answer answer) {
        Optional<String> leaked = answer.leaked(victim.canaries());
        if (leaked.isPresent()) {
            return Optional.of(answer.status() + " shows " + leaked.get());
        }
        boolean silent = answer.status() < 300 && answer.body().length == 0;
        return REFUSALS.contains(answer.status()) || answer.toSignIn() || silent
                ? Optional.empty()
                : Optional.of("answers " + answer.status() + " " + answer.location());
    }

    /** A page about something that is not there must not be told from one about somebody else's. */
    private static Optional<String> difference(Belonging victim, Answer answer, Answer absent, Actor actor) {
        if (answer.status() != absent.status()) {
            return Optional.of("answers " + answer.status() + ", but " + absent.status() + " for what does not exist");
        }
        if (!answer.headers().keySet().equals(absent.headers().keySet())) {
            return Optional.of("has other headers than for what does not exist: "
                    + answer.headers().keySet() + " " + absent.headers().keySet());
        }
        return plain(answer, actor).equals(plain(absent, actor))
                ? Optional.empty()
                : Optional.of("differs from the answer for what does not exist by "
                        + (answer.body().length - absent.body().length) + " bytes");
    }

    private static String plain(Answer answer, Actor actor) {
        return answer.text().replace(actor.csrf(), "").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }
}
