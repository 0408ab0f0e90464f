package org.sightline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** {@code make score} as a process of its own: how long, how much CPU, and how much memory at its highest. */
record Scoring(double seconds, double cpuSeconds, long memory) {
    private static final String THEMES = "RBTCD";

    /** Writes a file of made-up answers: fourteen raters and the executive's own, 32 items, every twentieth empty. */
    static Path ratings(Path folder, int executives) throws IOException {
        Path file = folder.resolve("ratings-" + executives + ".csv");
        Random random = new Random(executives);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            StringBuilder header = new StringBuilder("executive,relationship,rater,identified");
            for (int item = 0; item < 30; item++) {
                header.append(',').append(THEMES.charAt(item / 6)).append(item % 6 + 1);
            }
            out.append(header).append(",N1,V1\n");
            for (int executive = 0; executive < executives; executive++) {
                for (int rater = 0; rater <= Campaign.RATERS; rater++) {
                    out.append("Executive %d,%s,r%d,".formatted(executive, relationship(rater), rater));
                    for (int item = 0; item < 32; item++) {
                        out.append(',');
                        if (random.nextInt(20) > 0) {
                            out.append((char) ('1' + random.nextInt(5)));
                        }
                    }
                    out.append('\n');
                }
            }
        }
        return file;
    }

    private static String relationship(int rater) {
        return rater == 0 ? "self" : rater <= 6 ? "current_direct_report" : rater <= 10 ? "peer" : "past_supervisor";
    }

    static Scoring run(Path jar, Path ratings, String format) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(ratings.getParent(), "scores");
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(App.MEMORY);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "score"));
        command.addAll(List.of("--questionnaire", "survey-templates/executive-360.yaml"));
        command.addAll(List.of("--ratings", ratings.toString(), "--format", format));
        command.addAll(List.of("--out", out.resolve("out").toString()));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log").toFile())
                .start();
        double cpu = 0;
        long memory = 0;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            cpu = Math.max(cpu, Processes.cpu(process.pid()));
            memory = Math.max(memory, Processes.memory(process.pid(), "VmHWM"));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(out.resolve("log")));
        }
        return new Scoring(seconds, cpu / 1000, memory);
    }
}
