package org.sightline.sample;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Whoever is asked opens the link in their mail and answers, several people at a time. */
final class Round {
    private static final int AT_A_TIME = 4;

    /** Whoever is asked about fewer others answers one after the other. */
    private static final int SIDE_BY_SIDE = 4;

    private final URI base;
    private final MailedLinks links;
    private final Answering answering = new Answering(new Cast());
    private final Map<String, String> before;

    /** Made before anybody is invited: links that are there already are those of something else. */
    Round(URI base, MailedLinks links) {
        this.base = base;
        this.links = links;
        this.before = links.byAddress();
    }

    /** Everybody of a file answers, apart from the last {@code silent} ones. */
    void answer(String csv, int silent) {
        Map<String, String> executives = new LinkedHashMap<>();
        Cast.rows(csv).forEach(row -> executives.put(row.getField("executive_name"), row.getField("executive_email")));
        List<String> raters = Stream.concat(
                        executives.values().stream(), Cast.rows(csv).stream().map(row -> row.getField("rater_email")))
                .distinct()
                .toList();
        Map<String, String> mailed = mailed(raters);
        each(
                raters.subList(0, raters.size() - silent),
                (rater, email) -> answer(rater, begun(rater, mailed, email), email, csv, executives));
    }

    /** Of those whom a pulse asks, so many answer. */
    void notice(List<String> asked, int answering) {
        Map<String, String> mailed = mailed(asked);
        each(
                asked.subList(0, answering),
                (rater, email) -> this.answering.notice(rater, begun(rater, mailed, email), asked.indexOf(email)));
    }

    private Map<String, String> mailed(List<String> asked) {
        Waiting.until("invitations", () -> {
            Map<String, String> now = links.byAddress();
            return asked.stream()
                    .allMatch(email -> now.containsKey(email) && !Objects.equals(now.get(email), before.get(email)));
        });
        return links.byAddress();
    }

    private void each(List<String> people, BiConsumer<Visitor, String> act) {
        List<Callable<Boolean>> acts = people.stream()
                .map(email -> (Callable<Boolean>) () -> {
                    try (Visitor rater = new Visitor(base)) {
                        act.accept(rater, email);
                    }
                    return true;
                })
                .toList();
        try (ExecutorService some = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Future<Boolean> done : some.invokeAll(acts)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Page begun(Visitor rater, Map<String, String> mailed, String email) {
        String link = Objects.requireNonNull(mailed.get(email));
        return rater.submit(rater.open(link), link, Map.of("act", "start"));
    }

    private void answer(Visitor rater, Page first, String email, String csv, Map<String, String> executives) {
        List<String> asked =
                first.path().equals("/answers") ? first.addresses("/answers/[0-9a-f-]{36}") : List.of(first.path());
        Map<String, String> others = new LinkedHashMap<>();
        for (String address : asked) {
            Page start = rater.open(address);
            String executive = executives.entrySet().stream()
                    .filter(entry -> start.html().contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(email);
            if (executive.equals(email) || asked.size() <= SIDE_BY_SIDE) {
                answering.answer(rater, start, executive, email, turn(csv, executive, email));
            } else {
                others.put(address.substring(address.lastIndexOf('/') + 1), executive);
            }
        }
        if (!others.isEmpty()) {
            answering.answerTogether(rater, first, others, email);
        }
    }

    /** Of this rater among those of the executive. */
    private static int turn(String csv, String executive, String email) {
        return Cast.rows(csv).stream()
                .filter(row -> row.getField("executive_email").equals(executive))
                .map(row -> row.getField("rater_email"))
                .toList()
                .indexOf(email);
    }
}
