package org.sightline.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.mail.CalendarPart;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** What whoever booked can do with their conversation: take it into a calendar, cancel it, take back what was said. */
@Path("/conversations")
@PermitAll
class ConversationPages {
    private final Interviews interviews;
    private final Book book;
    private final Engagements engagements;
    private final Accounts accounts;
    private final InterviewCalendar calendar;
    private final PageSettings settings;
    private final Reader reader;
    private final Clock clock;

    ConversationPages(
            Interviews interviews,
            Book book,
            Engagements engagements,
            Accounts accounts,
            InterviewCalendar calendar,
            PageSettings settings,
            Reader reader,
            Clock clock) {
        this.interviews = interviews;
        this.book = book;
        this.engagements = engagements;
        this.accounts = accounts;
        this.calendar = calendar;
        this.settings = settings;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param coming whether it is still to be held */
    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record conversation(String token, Engagement engagement, String coach, Interview interview, boolean coming)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record cancelled() implements TemplateInstance {}

    @GET
    @Path("/cancelled")
    public TemplateInstance over() {
        return new cancelled();
    }

    @GET
    @Path("/{token}")
    @Transactional
    public Response show(@RestPath String token) {
        Optional<Interview> found = interviews.byToken(token);
        if (found.isEmpty()) {
            return Response.status(404).entity(new OfferPages.nothing()).build();
        }
        Interview interview = found.get();
        return Response.ok(new conversation(
                        token,
                        engagement(interview),
                        coach(interview).name(),
                        interview,
                        interview.coming(clock.instant())))
                .build();
    }

    @GET
    @Path("/{token}/entry.ics")
    @Transactional
    public Response entry(@RestPath String token) {
        Interview interview =
                interviews.byToken(token).filter(one -> one.slot() != null).orElseThrow(NotFoundException::new);
        Account coach = coach(interview);
        CalendarPart entry = calendar.entry(
                Notice.of(Notice.What.BOOKED, interview, false),
                coach,
                Optional.empty(),
                reader.texts().of("interview.calendar", coach.name()),
                settings.link("/conversations/" + token));
        return Response.ok(entry.content(), CalendarPart.TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"conversation.ics\"")
                .build();
    }

    @POST
    @Path("/{token}/cancellation")
    @Transactional
    public Response cancel(@RestPath String token) {
        Interview interview = interviews.byToken(token).orElseThrow(NotFoundException::new);
        book.remove(engagement(interview), interview);
        return Response.seeOther(URI.create("/conversations/cancelled")).build();
    }

    private Engagement engagement(Interview interview) {
        return engagements.any(interview.engagement()).orElseThrow();
    }

    private Account coach(Interview interview) {
        return accounts.findById(interview.coach());
    }
}
