package org.sightline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Every text that a page, a mail or a class asks for exists, and every text that exists is asked for. */
class TextsTest {
    private static final Logger LOG = Logger.getLogger(TextsTest.class);
    private static final Path TEXTS = Path.of("src/main/resources/texts/en");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"));

    /** A message over a redirect: {@code flash.say("saved")}. */
    private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([a-z0-9.-]+)\"");

    @Test
    void existsWhereAskedFor() {
        Set<String> known = keys();
        Set<String> missing =
                asked().stream().filter(key -> !known.contains(key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys without a text in " + TEXTS).isEmpty();
    }

    @Test
    void isAskedForWhereItExists() {
        Set<String> asked = asked();
        Set<String> beginnings = beginnings();
        Set<String> unused = keys().stream()
                .filter(key -> !asked.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        LOG.infof("texts that nothing asks for: %s", unused);
        assertThat(unused).noneMatch(key -> key.startsWith("account.") || key.startsWith("web."));
    }

    /** Literals that name an area and a key: {@code "account.sign-in"} in Java, {@code 'account.sign-in'} in templates. */
    private static Set<String> asked() {
        Set<String> asked = literals("");
        sources()
                .forEach(text -> SAID.matcher(text)
                        .results()
                        .map(found -> "flash." + found.group(1))
                        .forEach(asked::add));
        return asked;
    }

    /** Literals that end where something is added: {@code "web.error." + kind}. */
    private static Set<String> beginnings() {
        Set<String> beginnings = literals("[.-]");
        for (String area : areas()) {
            // whoever shows a message over a redirect adds its key to this area; those keys are read above
            if (!area.equals("flash") && sources().stream().anyMatch(text -> text.contains("\"" + area + ".\""))) {
                beginnings.add(area + ".");
            }
        }
        return beginnings;
    }

    private static Set<String> literals(String end) {
        Pattern literal = Pattern.compile(
                // a report's own labels stand with the report; a setting and a file have names too
                "(?<!label\\()(?<!WithName\\()(?<!asset:of\\()[\"'](%s)(\\.[a-z0-9]+(?:[.-][A-Za-z0-9_]+)*%s)[\"']"
                        .formatted(String.join("|", areas()), end));
        return sources().stream()
                .flatMap(text -> literal.matcher(text).results().map(found -> found.group(1) + found.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> areas() {
        return files(TEXTS)
                .map(path -> path.getFileName().toString().replace(".properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        files(TEXTS).forEach(path -> {
            String area = path.getFileName().toString().replace(".properties", "");
            load(path).stringPropertyNames().forEach(name -> keys.add(area + "." + name));
        });
        return keys;
    }

    private static Properties load(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<String> sources() {
        return SOURCES.stream().flatMap(TextsTest::files).map(TextsTest::read).toList();
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
