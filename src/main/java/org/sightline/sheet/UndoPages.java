package org.sightline.sheet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.ZoneId;

/** Taking back what the last file did, the same for every kind. */
@ApplicationScoped
public class UndoPages {
    private final TakenFiles taken;

    UndoPages(TakenFiles taken) {
        this.taken = taken;
    }

    @CheckedTemplate(basePath = "sheet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record undo(Place place, String page, TakenFiles.Taken taken, ZoneId zone) implements TemplateInstance {}

    /** Whether the last file can still be taken back. */
    public boolean undoable(Place place) {
        return taken.any(place.owner());
    }

    @Transactional
    public TemplateInstance ask(Place place, ZoneId zone) {
        return new undo(
                place, place.page() + "/undo", taken.last(place.owner()).orElseThrow(NotFoundException::new), zone);
    }

    /** Takes back what the last file did; says how that went. */
    @Transactional
    public String undo(Place place) {
        Undone undone = taken.undo(place.owner()).orElseThrow(NotFoundException::new);
        return undone.left() == 0 ? "import-undone" : "import-undone-but";
    }
}
