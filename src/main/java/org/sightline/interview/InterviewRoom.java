package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Stage;
import org.sightline.web.Reader;

/** Where the conversations of an engagement are: for the coach always, for the executive as soon as themes are shared. */
@ApplicationScoped
class InterviewRoom implements EngagementRoom {
    private final Interviews interviews;
    private final SharedThemes shared;
    private final ThemeNames names;
    private final Book book;
    private final Reader reader;
    private final Clock clock;

    InterviewRoom(Interviews interviews, SharedThemes shared, ThemeNames names, Book book, Reader reader, Clock clock) {
        this.interviews = interviews;
        this.shared = shared;
        this.names = names;
        this.book = book;
        this.reader = reader;
        this.clock = clock;
    }

    static String page(Engagement engagement) {
        return engagement.page() + "/interviews";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        if (executive) {
            int themes = shared.of(engagement.id()).size();
            return themes == 0
                    ? Optional.empty()
                    : Optional.of(new Door(
                            engagement.ownPage() + "/interviews",
                            reader.texts().of("interview.title"),
                            reader.texts().of("interview.state.shared", themes)));
        }
        List<Interview> all = interviews.of(engagement.id());
        long coming = all.stream().filter(one -> one.coming(clock.instant())).count();
        return Optional.of(new Door(
                page(engagement),
                reader.texts().of("interview.title"),
                reader.texts().of("interview.state", coming, all.size() - coming)));
    }

    /** The executive learns of them by what was shared and by nothing else; who came forward is not theirs to know. */
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        if (executive) {
            return shared.of(engagement.id()).stream()
                    .map(SharedTheme::sharedOn)
                    .max(Comparator.naturalOrder())
                    .map(day -> Stage.done(Stage.Step.INTERVIEWS, day, engagement.ownPage() + "/interviews"))
                    .stream()
                    .toList();
        }
        List<Interview> all = interviews.of(engagement.id());
        boolean held = all.stream().anyMatch(one -> !one.coming(clock.instant()));
        return List.of(
                held
                        ? Stage.done(Stage.Step.INTERVIEWS, last(engagement, all), page(engagement))
                        : Stage.open(Stage.Step.INTERVIEWS, page(engagement)));
    }

    /** The day of the last one held, null if it had none. */
    private @Nullable LocalDate last(Engagement engagement, List<Interview> all) {
        return all.stream()
                .filter(one -> !one.coming(clock.instant()))
                .map(Interview::slot)
                .filter(Objects::nonNull)
                .map(slot -> engagement.day(slot.startsAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "interview themes",
                shared.of(engagement.id()).stream()
                        .map(theme -> Map.<String, Object>of(
                                "theme", names.title(theme.theme()),
                                "strength", theme.better(),
                                "several", theme.several(),
                                "lines", theme.lines(),
                                "shared", theme.sharedOn().toString()))
                        .toList());
    }

    /** Whoever comes forward does so to this coach, as long as they coach. */
    @Override
    public void left(Engagement engagement) {
        book.close(engagement);
    }
}
