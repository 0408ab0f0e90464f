package org.sightline.coaching;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
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

    /**
     * A report as far as its executive may open it. Before the release there is nothing here, not to be told from a report
     * that does not exist; before it is opened for the first time, the executive is asked what it is expected to say.
     */
    static ExecutiveFile open(Optional<ExecutiveFile> file, ExecutivesReading own) {
        return asked(readable(file.filter(ExecutiveFile::released)), own);
    }

    /** The file, unless its executive is still to say what the report is expected to say. */
    static ExecutiveFile asked(ExecutiveFile file, ExecutivesReading own) {
        if (!own.mayOpen(file.id())) {
            throw new RedirectionException(Response.Status.SEE_OTHER, URI.create("/my/" + file.id() + "/expectation"));
        }
        return file;
    }

    /** To the executive's file, or to a page of it. */
    static Response seeOther(UUID executive, String page) {
        return Response.seeOther(URI.create("/executives/" + executive + page)).build();
    }
}
