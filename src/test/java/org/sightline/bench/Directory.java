package org.sightline.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** A whole company in one file: each of its people with a name, an address, a manager and a first day. */
record Directory(double seconds, double cpu) {
    private static final int SPAN = 8;

    /** From handing the file in to the end of its import; the company has one person on top, and eight under each. */
    static Directory imported(App app, Sink sink, int rows) throws IOException {
        Visitor administrator = new Visitor();
        try (Wire wire = new Wire(app.port())) {
            administrator.signIn(wire, sink, App.ADMINISTRATOR);
            String organisation =
                    administrator.open(wire, "/organisations").found("href=\"(/organisations/[0-9a-f-]{36})\"");
            String file = file(rows);
            administrator.open(wire, organisation + "/import");
            double cpu = app.cpu();
            long handed = System.nanoTime();
            Visitor.Page preview = administrator.submitFile(wire, organisation + "/import", "people.csv", file);
            preview.found("action=\"([^\"]+/confirmation)\"");
            administrator.submit(wire, preview.path() + "/confirmation", Map.of());
            return new Directory((System.nanoTime() - handed) / 1e9, (app.cpu() - cpu) / 1e3);
        }
    }

    private static String file(int rows) {
        StringBuilder file = new StringBuilder("name,email,manager_email,from\n");
        LocalDate day = LocalDate.of(2019, 1, 1);
        for (int person = 0; person < rows; person++) {
            file.append("Zoë Person-%d,%s,%s,%s\n"
                    .formatted(
                            person,
                            address(person),
                            person == 0 ? "" : address((person - 1) / SPAN),
                            person == 0 ? "" : day.plusDays(person % 2000)));
        }
        return file.toString();
    }

    private static String address(int person) {
        return "person-" + person + "@company.example";
    }
}
