package org.sightline.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.audit.Act;
import org.sightline.audit.AuditChains;
import org.sightline.audit.AuditTrail;
import org.sightline.audit.Chain;
import org.sightline.audit.Verdict;
import org.sightline.oversight.OrganisationLog.Choice;
import org.sightline.oversight.OrganisationLog.Overseen;
import org.sightline.system.Texts;
import org.sightline.web.Faults;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The record of acts of one organisation: filtered, as a file, and checked link by link. */
@Path("/organisations/{id}/log")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.AUDITOR})
class OrganisationLogPages {
    private static final int SHOWN = 100;
    private static final int AT_ONCE = 2000;

    private final OrganisationLog log;
    private final AuditChains chains;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Reader reader;

    OrganisationLogPages(OrganisationLog log, AuditChains chains, AuditTrail trail, Viewer viewer, Reader reader) {
        this.log = log;
        this.chains = chains;
        this.trail = trail;
        this.viewer = viewer;
        this.reader = reader;
    }

    /** @param older the query of the next page, empty if this is the last */
    @CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record organisationLog(
            Overseen organisation,
            List<LoggedAct> entries,
            LogFilter filter,
            List<Act> acts,
            List<Choice> staff,
            List<Choice> campaigns,
            String older,
            ZoneId zone,
            Faults faults)
            implements TemplateInstance {}

    /**
     * The page.
     *
     * @param whole what the organisation's chain is, null if it is broken
     * @param ofNone whether the chain of what belongs to no organisation is whole
     * @param asked a hash that was noted earlier, empty if none is asked for
     * @param found its position, 0 if it is in no place
     */
    @CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record verification(
            Overseen organisation,
            Verdict.@Nullable Whole whole,
            Verdict.@Nullable Broken broken,
            boolean ofNone,
            String asked,
            long found)
            implements TemplateInstance {}

    @GET
    public Object show(
            @RestPath UUID id,
            @RestQuery @Nullable String who,
            @RestQuery @Nullable String act,
            @RestQuery @Nullable String campaign,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String before) {
        Overseen organisation = visible(id);
        LogFilter filter = LogFilter.asked(who, act, campaign, from, to);
        Faults faults = filter.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(organisation, filter, List.of(), "", faults))
                    .build();
        }
        List<LoggedAct> found = log.of(id, filter, before(before), SHOWN + 1);
        List<LoggedAct> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String older = found.size() > SHOWN
                ? filter.query() + "&before=" + shown.getLast().position()
                : "";
        return page(organisation, filter, shown, older, faults);
    }

    @GET
    @Path("log.csv")
    @FreshProof
    public Response csv(
            @RestPath UUID id,
            @RestQuery @Nullable String who,
            @RestQuery @Nullable String act,
            @RestQuery @Nullable String campaign,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        LogExport export = export(id, LogFilter.asked(who, act, campaign, from, to));
        Texts texts = reader.texts();
        return file(out -> export.csv(out, texts), "text/csv; charset=utf-8", "log.csv");
    }

    @GET
    @Path("log.jsonl")
    @FreshProof
    public Response json(
            @RestPath UUID id,
            @RestQuery @Nullable String who,
            @RestQuery @Nullable String act,
            @RestQuery @Nullable String campaign,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        LogExport export = export(id, LogFilter.asked(who, act, campaign, from, to));
        return file(export::json, "application/jsonl; charset=utf-8", "log.jsonl");
    }

    @GET
    @Path("verification")
    public TemplateInstance verify(@RestPath UUID id, @RestQuery @Nullable String hash) {
        Overseen organisation = visible(id);
        Chain chain = Chain.of(id);
        String asked = Objects.requireNonNullElse(hash, "").strip();
        long found = asked.isEmpty() ? 0 : chains.find(chain, asked).orElse(0L);
        boolean ofNone = chains.check(Chain.OF_NONE).whole();
        return switch (chains.check(chain)) {
            case Verdict.Whole whole -> new verification(organisation, whole, null, ofNone, asked, found);
            case Verdict.Broken broken -> new verification(organisation, null, broken, ofNone, asked, found);
        };
    }

    /** The one door to the files; a fresh proof of who asks is to be required here. */
    private LogExport export(UUID id, LogFilter filter) {
        visible(id);
        trail.record(viewer.accountId(), id, Act.LOG_EXPORTED, id, filter.all() ? "" : "in part");
        Chain chain = Chain.of(id);
        return new LogExport(
                id.toString(),
                chains.head(chain),
                chains.cutOff(chain),
                filter.all(),
                before -> log.of(id, filter, before, AT_ONCE));
    }

    private TemplateInstance page(
            Overseen organisation, LogFilter filter, List<LoggedAct> entries, String older, Faults faults) {
        return new organisationLog(
                organisation,
                entries,
                filter,
                List.of(Act.values()),
                log.staff(organisation.id()),
                log.campaigns(organisation.id()),
                older,
                ZoneOffset.UTC,
                faults);
    }

    private Overseen visible(UUID id) {
        return log.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static long before(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
