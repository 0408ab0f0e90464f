package org.sightline.oversight;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sightline.system.HomeDirectory;

/** The file that {@code verify-anonymity} leaves in the installation's folder. It is read anew for every page. */
@ApplicationScoped
public class VerificationFile {
    private static final Logger LOG = Logger.getLogger(VerificationFile.class);
    private static final String FORMAT = "sightline-verification/1";
    private static final Set<String> VERDICTS = Set.of("passed", "caught", "failed", "missed");
    private static final long LARGEST = 1_000_000;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final HomeDirectory home;

    VerificationFile(HomeDirectory home) {
        this.home = home;
    }

    public Verification read() {
        Path file = home.verification();
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is too large");
            }
            return result(json.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException absent) {
            return new Verification.Absent();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            LOG.warnf("the result of verify-anonymity in %s cannot be read: %s", file, why);
            return new Verification.Faulty();
        }
    }

    private static Verification.Result result(JsonNode root) {
        require(text(root, "format").equals(FORMAT), "format");
        String extent = text(root, "extent");
        require(extent.equals("short") || extent.equals("full"), "extent");
        List<Verification.Finding> findings = root.path("findings")
                .valueStream()
                .map(VerificationFile::finding)
                .toList();
        boolean passed = !findings.isEmpty() && findings.stream().allMatch(Verification.Finding::good);
        require(root.path("passed").isBoolean() && root.path("passed").asBoolean() == passed, "passed");
        JsonNode conditions = root.path("conditions");
        return new Verification.Result(
                Instant.parse(text(root, "at")),
                text(root, "version"),
                extent.equals("short"),
                whole(root, "seed"),
                passed,
                new Verification.Machine(
                        text(conditions, "java"), text(conditions, "system"), (int) whole(conditions, "processors")),
                findings);
    }

    private static Verification.Finding finding(JsonNode node) {
        String verdict = text(node, "verdict");
        require(VERDICTS.contains(verdict), "verdict");
        return new Verification.Finding(
                text(node, "attack"),
                text(node, "sentence"),
                whole(node, "tries"),
                whole(node, "hits"),
                number(node, "chance"),
                verdict,
                number(node, "seconds"));
    }

    private static String text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue()).orElseThrow(() -> fault(name));
    }

    private static long whole(JsonNode node, String name) {
        require(node.path(name).canConvertToLong() && node.path(name).isIntegralNumber(), name);
        return node.path(name).longValue();
    }

    private static double number(JsonNode node, String name) {
        require(node.path(name).isNumber(), name);
        return node.path(name).doubleValue();
    }

    private static void require(boolean condition, String name) {
        if (!condition) {
            throw fault(name);
        }
    }

    private static IllegalArgumentException fault(String name) {
        return new IllegalArgumentException("no sound value of " + name);
    }
}
