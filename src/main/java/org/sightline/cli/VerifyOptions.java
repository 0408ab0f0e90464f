package org.sightline.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sightline.attack.Extent;

/**
 * What the auditor asked for.
 *
 * @param seed of everything that is drawn
 * @param out where the result is written as well: JSON if the name ends so, otherwise the table
 */
record VerifyOptions(boolean brief, long seed, Optional<Path> out) {
    Extent extent() {
        return brief ? Extent.SHORT : Extent.FULL;
    }

    /** Empty if the arguments cannot be used; every reason has then been added to the faults. */
    static Optional<VerifyOptions> parse(List<String> arguments, FaultList faults) {
        boolean brief = false;
        long seed = 1;
        Optional<Path> out = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            switch (name) {
                case "--short" -> brief = true;
                case "--seed" -> seed = seed(value(arguments, ++i), faults);
                case "--out" -> out = path(value(arguments, ++i), faults);
                default -> faults.add("verify.unknown-option", FaultList.shown(name));
            }
        }
        return faults.any() ? Optional.empty() : Optional.of(new VerifyOptions(brief, seed, out));
    }

    private static String value(List<String> arguments, int at) {
        return at < arguments.size() ? arguments.get(at) : "";
    }

    private static long seed(String value, FaultList faults) {
        if (!value.matches("\\d{1,15}")) {
            faults.add("verify.seed", FaultList.shown(value));
            return 0;
        }
        return Long.parseLong(value);
    }

    private static Optional<Path> path(String value, FaultList faults) {
        try {
            Path path = Path.of(value);
            if (!value.isBlank() && !path.toFile().isDirectory()) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            // said below, as for every other name that is none of a file
        }
        faults.add("verify.out", FaultList.shown(value));
        return Optional.empty();
    }
}
