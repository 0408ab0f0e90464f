package org.sightline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel knows of processes, from /proc. */
final class Processes {
    /** A tick of the kernel's accounting, everywhere on Linux. */
    private static final double MILLISECONDS_PER_TICK = 10;

    private Processes() {}

    /** CPU milliseconds of one process. */
    static double cpu(long pid) {
        return ticks(stat(Path.of("/proc", Long.toString(pid))), 11, 12) * MILLISECONDS_PER_TICK;
    }

    /** CPU milliseconds of a database server and all its backends, ended ones included. */
    static double cpuOfTree(long root) {
        double ticks = ticks(stat(Path.of("/proc", Long.toString(root))), 11, 12, 13, 14);
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path process : all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                List<String> stat = stat(process);
                if (!stat.isEmpty() && stat.get(1).equals(Long.toString(root))) {
                    ticks += ticks(stat, 11, 12);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ticks * MILLISECONDS_PER_TICK;
    }

    /** Resident memory in MB: {@code VmRSS} now, {@code VmHWM} at its highest; 0 once the process has ended. */
    static long memory(long pid, String which) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(which + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields after the process's name, which is the second and may hold spaces; empty if it has ended. */
    private static List<String> stat(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return Arrays.asList(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException ended) {
            return List.of();
        }
    }

    private static double ticks(List<String> stat, int... fields) {
        return stat.isEmpty()
                ? 0
                : Arrays.stream(fields)
                        .mapToLong(field -> Long.parseLong(stat.get(field)))
                        .sum();
    }
}
