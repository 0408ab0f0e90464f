package org.sightline.coaching;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What every page about a report asks first. */
final class FilePages {
    private FilePages() {}

    /** The file if its scorecard can be read; one that was erased is gone, and is said to be. */
    static ExecutiveFile readable(Optional<ExecutiveFile> file) {
        ExecutiveFile found = file.orElseThrow(NotFoundException::new);
        return switch (found.stage()) {
            case PREPARING, COLLECTING, CLOSED, HELD -> throw new NotFoundException();
            case READY, PRE_READ, DEBRIEF_HELD, RELEASED -> found;
            case ERASED -> throw new ClientErrorException(Response.Status.GONE);
        };
    }
}
