package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
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
