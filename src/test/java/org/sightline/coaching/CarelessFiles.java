package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import java.util.Optional;
import java.util.UUID;

/** A lookup of files as somebody could write it who forgets for which coach it is. */
public final class CarelessFiles {
    private CarelessFiles() {}

    public static Class<?> type() {
        return ExecutiveFiles.class;
    }

    public static Object instead(AgroalDataSource database) {
        return new Forgetting(database);
    }

    private static class Forgetting extends ExecutiveFiles {
        Forgetting(AgroalDataSource database) {
            super(database);
        }

        @Override
        Optional<ExecutiveFile> coachedBy(UUID coach, UUID executive) {
            return locked(executive);
        }
    }
}
