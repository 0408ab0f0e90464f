package org.sightline.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The invitations that have arrived in the mail folder, by the address they were sent to. */
final class MailedLinks {
    private static final Pattern TO = Pattern.compile("(?m)^To: .*?([^\\s<>]+@[^\\s<>]+)");
    private static final Pattern LINK = Pattern.compile("/r/[A-Za-z0-9_-]{32}");

    private final Path folder;

    MailedLinks(Path folder) {
        this.folder = folder;
    }

    /** The newest link of every address. */
    Map<String, String> byAddress() {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> mails = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            Map<String, String> links = new LinkedHashMap<>();
            for (Path mail : mails) {
                // soft line breaks of the quoted-printable encoding may cut a link in two
                String text = Files.readString(mail, StandardCharsets.UTF_8).replaceAll("=\r?\n", "");
                Matcher to = TO.matcher(text);
                Matcher link = LINK.matcher(text);
                if (to.find() && link.find()) {
                    links.put(to.group(1), link.group());
                }
            }
            return links;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
