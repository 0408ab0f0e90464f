package org.sightline.cascade;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.accountability.OverseenOrganisations;
import org.sightline.accountability.OverseenOrganisations.Overseen;
import org.sightline.accountability.Steps;
import org.sightline.anonymity.CohortMap;
import org.sightline.cascade.Cascades.Cascade;
import org.sightline.cascade.Cut.Cell;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Faults.Fault;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The map for administrators and sponsors, and where administrators say who stands on which level. */
@Path("/organisations/{id}/cascade")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.SPONSOR})
class CascadePages {
    private static final int LOWEST = 20;

    private final OverseenOrganisations organisations;
    private final Cascades cascades;
    private final Places places;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;

    CascadePages(
            OverseenOrganisations organisations,
            Cascades cascades,
            Places places,
            Viewer viewer,
            Reader reader,
            Flash flash) {
        this.organisations = organisations;
        this.cascades = cascades;
        this.places = places;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
    }

    record Row(String name, int executives, int briefed, int surveyed, int talked, int agreed) {}

    /** @param level as typed */
    record Missing(UUID person, String name, String level) {}

    @CheckedTemplate(basePath = "cascade", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record cascade(Overseen organisation, List<Row> rows, List<Missing> missing, int waiting, int fewest, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(overseen(id), Map.of(), Faults.none());
    }

    /** Two lists of the same length: persons, and the level of each; a blank one is left open. */
    @POST
    @RolesAllowed(Viewer.ADMINISTRATOR)
    @Transactional
    public Response say(@RestPath UUID id, @RestForm List<String> person, @RestForm List<String> level) {
        Overseen organisation = overseen(id);
        if (!organisation.administered() || person.size() != level.size()) {
            throw new NotFoundException();
        }
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < level.size(); i++) {
            typed.put(person.get(i), level.get(i).strip());
        }
        List<Steps> missing = cascades.of(id).missing();
        List<Fault> faults = new ArrayList<>();
        Map<UUID, Integer> levels = new LinkedHashMap<>();
        for (Steps one : missing) {
            String text = typed.getOrDefault(one.person().toString(), "");
            Optional<Integer> number = Limits.number(text, 0, LOWEST);
            number.ifPresent(found -> levels.put(one.person(), found));
            if (!text.isEmpty() && number.isEmpty()) {
                faults.add(Fault.of("level-" + one.person(), "cascade.fault.level", one.name(), LOWEST));
            }
        }
        if (!faults.isEmpty()) {
            return Response.status(422)
                    .entity(page(organisation, typed, new Faults(faults)))
                    .build();
        }
        levels.forEach((who, found) -> places.say(id, who, found));
        flash.say("saved");
        return Response.seeOther(URI.create("/organisations/" + id + "/cascade"))
                .build();
    }

    private cascade page(Overseen organisation, Map<String, String> typed, Faults faults) {
        Cascade map = cascades.of(organisation.id());
        return new cascade(
                organisation,
                map.rows().stream().map(this::row).toList(),
                map.missing().stream()
                        .map(one -> new Missing(
                                one.person(),
                                one.name(),
                                typed.getOrDefault(one.person().toString(), "")))
                        .toList(),
                map.waiting(),
                CohortMap.FEWEST,
                faults);
    }

    private Row row(Cascades.Row row) {
        return new Row(name(row.cell()), row.executives(), row.briefed(), row.surveyed(), row.talked(), row.agreed());
    }

    private String name(@Nullable Cell cell) {
        if (cell == null) {
            return reader.texts().of("cascade.all");
        }
        return cell.level() == cell.until()
                ? reader.texts().of("cascade.one", cell.level())
                : reader.texts().of("cascade.several", cell.level(), cell.until());
    }

    private Overseen overseen(UUID id) {
        return organisations.of(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
