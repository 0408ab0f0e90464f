package org.sightline.ballot;

import java.sql.SQLException;

/** The database did not do what was asked; the cause says why, to the error page only. */
final class DatabaseFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseFailed(SQLException cause) {
        super(cause);
    }
}
