package org.sightline.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sightline.web.Viewer;

/** Asks every address as everybody for everybody's objects, and says what was not refused as it should be. */
final class Replay {
    private static final int AT_ONCE = 6;

    /** Whose requests are mutated where the role is refused whatever it asks for. */
    private static final Set<String> OUTSIDERS = Set.of(Decision.NOBODY, Viewer.COACH, Viewer.EXECUTIVE);

    private final World world;
    private final List<Decision> decisions;
    private final Addresses addresses;
    private final Forms forms;
    private final Fingerprint fingerprint;
    private final Wire wire = new Wire();
    private final Map<String, Answer> absent = new ConcurrentHashMap<>();
    private final Map<String, String> reached = new ConcurrentHashMap<>();

    Replay(World world, List<Decision> decisions, Addresses addresses, Fingerprint fingerprint) {
        this.world = world;
        this.decisions = decisions;
        this.addresses = addresses;
        this.forms = new Forms(decisions);
        this.fingerprint = fingerprint;
    }

    /** Every page that somebody may see, in every state: what it shows of others, and the forms it holds. */
    List<String> allowedPages() {
        return together(decisions.stream().filter(Decision::get).toList(), this::allowedPages);
    }

    private List<String> allowedPages(Decision decision) {
        List<String> faults = new ArrayList<>();
        boolean file = decision.path().endsWith(".pdf") || decision.path().endsWith(".zip");
        for (String state : states(decision).reversed()) {
            for (Actor actor : world.actors()) {
                // a file takes long to make, and its words are packed: once is enough
                boolean done = file && reached.containsKey(decision.toString());
                if (!done && decision.allows(actor.role(), Ownership.OWN)) {
                    allowedPage(decision, actor, state, faults);
                }
            }
        }
        return faults;
    }

    private void allowedPage(Decision decision, Actor actor, String state, List<String> faults) {
        Belonging own = world.at(state, Ownership.OWN);
        String path = addresses.of(decision, own);
        Answer answer = send(actor, Ask.get(path));
        if (answer.status() < 400 && !answer.toSignIn()) {
            reached.putIfAbsent(decision.toString(), state);
        }
        synchronized (forms) {
            forms.learn(path, own, answer.text());
        }
        String what = decision + " shows " + actor.role() + " something of others: ";
        strangers(decision, actor.role(), state).flatMap(answer::leaked).ifPresent(word -> faults.add(what + word));
        if (state.equals(telling(decision)) && addresses.objects(decision) > 0) {
            Belonging foreign = world.at(state, Ownership.FOREIGN);
            String doubled = addresses.doubled(decision, own, foreign);
            Optional.of(foreign.canaries())
                    .filter(words -> !decision.allows(actor.role(), Ownership.FOREIGN))
                    .flatMap(words -> send(actor, Ask.get(doubled)).leaked(words))
                    .ifPresent(word -> faults.add(what + word + " with the parameter twice"));
        }
    }

    /** Words that this role reads nowhere. */
    private Optional<List<String>> strangers(Decision decision, String role, String state) {
        List<String> words = new ArrayList<>();
        for (Ownership ownership : EnumSet.of(Ownership.OTHER, Ownership.FOREIGN)) {
            if (!decision.allows(role, ownership)) {
                words.addAll(world.at(state, ownership).canaries());
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** Endpoints of objects whose owner found the page in no state: what others are refused there proves little. */
    Set<String> unreached() {
        Set<String> unreached = new TreeSet<>();
        for (Decision decision : decisions) {
            if (decision.get() && addresses.objects(decision) > 0 && !reached.containsKey(decision.toString())) {
                unreached.add(decision.toString());
            }
        }
        return unreached;
    }

    /** Asks whatever must be refused, as it is and mutated. */
    List<String> refused(Predicate<Decision> which) {
        List<Decision> chosen = decisions.stream().filter(which).toList();
        Map<String, String> before = fingerprint.take();
        List<String> faults = new ArrayList<>(together(chosen, this::refused));
        if (!Fingerprint.changed(before, fingerprint.take()).isEmpty()) {
            faults.addAll(changing(chosen));
        }
        return faults;
    }

    /** Which of them change something, by halves: one at a time would compare all tables some hundred times. */
    private List<String> changing(List<Decision> chosen) {
        Map<String, String> before = fingerprint.take();
        together(chosen, this::refused);
        List<String> changed = Fingerprint.changed(before, fingerprint.take());
        if (changed.isEmpty()) {
            return List.of();
        }
        if (chosen.size() == 1) {
            return List.of(chosen.getFirst() + " changes " + changed + " for somebody it refuses");
        }
        int half = chosen.size() / 2;
        return Stream.of(chosen.subList(0, half), chosen.subList(half, chosen.size()))
                .flatMap(part -> changing(part).stream())
                .toList();
    }

    private List<String> refused(Decision decision) {
        List<String> faults = new ArrayList<>();
        for (Actor actor : world.actors()) {
            for (Ownership ownership : ownerships(decision)) {
                if (!decision.allows(actor.role(), ownership)) {
                    refused(decision, actor, ownership, faults);
                }
            }
        }
        return faults;
    }

    private void refused(Decision decision, Actor actor, Ownership ownership, List<String> faults) {
        for (String state : states(decision, actor, ownership)) {
            Belonging whose = world.at(state, ownership);
            String what = decision + " as " + actor.role() + " for " + ownership + " " + state;
            Ask ask = forms.of(decision, addresses.of(decision, whose), actor, whose);
            boolean compared = state.equals(telling(decision));
            Answer answer = send(actor, ask);
            (compared
                            ? Verdict.of(decision, actor, whose, answer, () -> absent(decision, actor, whose))
                            : Verdict.refusal(decision, actor, whose, answer))
                    .ifPresent(fault -> faults.add(what + ": " + fault));
            if (compared && ownership != Ownership.OWN && addresses.objects(decision) > 1) {
                Belonging own = world.at(state, Ownership.OWN);
                Ask within = forms.of(decision, addresses.of(decision, own, whose), actor, whose);
                Verdict.refusal(decision, actor, whose, send(actor, within))
                        .ifPresent(fault -> faults.add(what + " within own: " + fault));
            }
        }
        boolean outsider = ownership == Ownership.OWN && OUTSIDERS.contains(actor.role());
        if (outsider || decision.admits(actor.role()) && addresses.objects(decision) > 0) {
            mutated(decision, actor, ownership, faults);
        }
    }

    private void mutated(Decision decision, Actor actor, Ownership ownership, List<String> faults) {
        Belonging whose = world.at(telling(decision), ownership);
        Ask ask = forms.of(decision, addresses.of(decision, whose), actor, whose);
        for (Mutation mutation : Mutation.ALL) {
            Verdict.mutated(whose, send(actor, mutation.of(ask)))
                    .ifPresent(fault -> faults.add(decision + " as " + actor.role() + " for " + ownership + " with "
                            + mutation + ": " + fault));
        }
    }

    /** What the same person gets for something that does not exist. */
    private Answer absent(Decision decision, Actor actor, Belonging whose) {
        return absent.computeIfAbsent(decision + " " + actor.role() + " " + whose.state(), _ -> {
            Belonging none = whose.absent();
            return send(actor, forms.of(decision, addresses.of(decision, none), actor, none));
        });
    }

    /** An address without objects is nobody's. */
    private Collection<Ownership> ownerships(Decision decision) {
        return addresses.objects(decision) > 0 ? EnumSet.allOf(Ownership.class) : EnumSet.of(Ownership.OWN);
    }

    private List<String> states(Decision decision) {
        return addresses.objects(decision) > 0 ? Founding.STATES : List.of("ARCHIVED");
    }

    /** Whoever may not ask at all is refused before any object is looked at: one state is enough. */
    private List<String> states(Decision decision, Actor actor, Ownership ownership) {
        return decision.admits(actor.role()) ? states(decision) : List.of(telling(decision));
    }

    /** A state in which the owner finds something. */
    private String telling(Decision decision) {
        return reached.getOrDefault(decision.toString(), "ARCHIVED");
    }

    private Answer send(Actor actor, Ask ask) {
        return wire.send(actor, ask);
    }

    private static <T> List<String> together(List<T> all, Function<T, List<String>> each) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            all.forEach(one -> tasks.add(() -> each.apply(one)));
            List<String> faults = Collections.synchronizedList(new ArrayList<>());
            for (Future<List<String>> done : threads.invokeAll(tasks)) {
                faults.addAll(done.get());
            }
            return faults;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
