package org.sightline.coaching;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

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

    /** To the executive's file, or to a page of it. */
    static Response seeOther(UUID executive, String page) {
        return Response.seeOther(URI.create("/executives/" + executive + page)).build();
    }
}
