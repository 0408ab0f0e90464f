package org.sightline.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs, which refuse to run as root. For root they run in a user namespace of their own, where
 * the process has no user but still owns its files; where the kernel forbids that, as the user "nobody".
 */
sealed interface Unprivileged {
    /** The command line that runs the command without privileges. */
    List<String> wrap(List<String> command);

    /** Makes the folder usable for the commands that follow. */
    void own(Path folder) throws IOException;

    record Same() implements Unprivileged {
        @Override
        public List<String> wrap(List<String> command) {
            return command;
        }

        @Override
        public void own(Path folder) {}
    }

    record Namespace() implements Unprivileged {
        @Override
        public List<String> wrap(List<String> command) {
            return prefixed(List.of("unshare", "-U"), command);
        }

        @Override
        public void own(Path folder) {}
    }

    record Nobody() implements Unprivileged {
        private static final String ID = "65534";

        @Override
        public List<String> wrap(List<String> command) {
            return prefixed(
                    List.of("setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups", "--inh-caps=-all"), command);
        }

        /** The parents may be walked through but not listed; the folder itself belongs to nobody alone. */
        @Override
        public void own(Path folder) throws IOException {
            succeeds("chown", "-R", ID + ":" + ID, folder.toString());
            Path home = folder.getParent();
            if (home != null) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            }
        }
    }

    static Unprivileged here() throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        if (!root) {
            return new Same();
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Namespace();
        }
        if (succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true")) {
            return new Nobody();
        }
        throw new StartRefused(
                "PostgreSQL refuses to run as root, and neither \"unshare -U\" nor \"setpriv\" works here."
                        + " Start the application as an ordinary user.");
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean succeeds(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return false;
        }
        try {
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command[0], e);
        }
    }
}
