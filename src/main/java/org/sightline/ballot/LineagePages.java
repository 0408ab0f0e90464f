package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CountMap;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;

/** A page after the questions for somebody who once worked for the executive: what they went on to do, if they like to say. */
@Path("/answers/{nomination}/lineage")
@Produces(MediaType.TEXT_HTML)
class LineagePages {
    private static final String WHEN = "when";
    private static final String THEN = "then.";
    private static final String NONE = THEN + "none";
    private static final String UNSAID = "-";
    private static final String YES = "yes";

    private final Desk desk;

    LineagePages(Desk desk) {
        this.desk = desk;
    }

    /** @param fault the key of what is missing, null if nothing is */
    record View(Paper paper, Lineage lineage, @Nullable String fault) {
        public List<LineagePeriod> periods() {
            return List.of(LineagePeriod.values());
        }

        public List<LineageStatement> statements() {
            return List.of(LineageStatement.values());
        }

        public boolean chosen(LineagePeriod period) {
            return lineage.period() == period;
        }

        public String title() {
            return paper.texts().of("ballot.lineage.title");
        }

        public String back() {
            return paper.beforeLineage();
        }

        /** From so many past reports on something is shown. */
        public int fewest() {
            return new CountMap(paper.minimum()).fewest();
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record lineage(View view) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response show(@PathParam("nomination") String nomination) {
        Paper paper = paper(nomination);
        if (paper.ballot().shut() || paper.ballot().isDeclined()) {
            return Reply.to(paper.address());
        }
        return Reply.page(
                new lineage(new View(paper, Lineage.of(paper.ballot().writing().words()), null)));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        Paper paper = paper(nomination);
        Posted posted = Posted.of(form, fields());
        Lineage said = read(posted);
        String act = posted.act();
        boolean goesOn = !Set.of("keep", "language", "later").contains(act);
        if (goesOn && !said.blank() && !said.complete()) {
            return Reply.faulty(new lineage(new View(paper, said, missing(said))));
        }
        Paper saved = desk.save(paper, List.of(), ballot -> ballot.write(draft -> draft.worded(said.words())));
        return switch (act) {
            case "keep" -> Reply.silent();
            case "language" -> Reply.to(saved.address(Part.LINEAGE));
            case "later" -> Reply.to("/answers?saved=1");
            default -> Reply.to(saved.address(Part.CHECK));
        };
    }

    private static String missing(Lineage said) {
        if (said.none() && !said.holding().isEmpty()) {
            return "ballot.lineage.fault.both";
        }
        return said.period() == null ? "ballot.lineage.fault.when" : "ballot.lineage.fault.then";
    }

    /** Nobody else is asked. */
    private Paper paper(String nomination) {
        Paper paper = desk.paper(nomination);
        if (!paper.asksForLineage()) {
            throw desk.nothing();
        }
        return paper;
    }

    private static Set<String> fields() {
        Set<String> fields = new HashSet<>(Set.of(WHEN, NONE));
        for (LineageStatement statement : LineageStatement.values()) {
            fields.add(THEN + statement.id());
        }
        return fields;
    }

    /** Whoever would rather not say has said nothing. */
    private static Lineage read(Posted form) {
        Set<LineageStatement> holding = EnumSet.noneOf(LineageStatement.class);
        for (LineageStatement statement : LineageStatement.values()) {
            if (form.get(THEN + statement.id()).equals(YES)) {
                holding.add(statement);
            }
        }
        String when = form.get(WHEN);
        if (when.equals(UNSAID)) {
            return new Lineage(null, Set.of(), false);
        }
        Optional<LineagePeriod> period = LineagePeriod.of(when);
        if (period.isEmpty() && !when.isEmpty()) {
            throw Reply.malformed();
        }
        return new Lineage(period.orElse(null), holding, form.get(NONE).equals(YES));
    }
}
