package org.sightline.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.sightline.barrier.OwnSponsorBarriers;
import org.sightline.coaching.OwnRounds;
import org.sightline.coaching.OwnRounds.Round;
import org.sightline.development.OwnWriting;
import org.sightline.engagement.OwnCoaching;

/**
 * Everything that is stored of an account's holder as one file: {@code data.json}, and the report of every round that is
 * released to them. Of what is not released it says that it exists, and nothing of it; of raters it holds nothing.
 */
@ApplicationScoped
class DataPack {
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final OwnData data;
    private final OwnRounds rounds;
    private final OwnWriting writing;
    private final OwnCoaching coaching;
    private final OwnSponsorBarriers barriers;
    private final DeletionPlan plan;
    private final Clock clock;

    DataPack(
            OwnData data,
            OwnRounds rounds,
            OwnWriting writing,
            OwnCoaching coaching,
            OwnSponsorBarriers barriers,
            DeletionPlan plan,
            Clock clock) {
        this.data = data;
        this.rounds = rounds;
        this.writing = writing;
        this.coaching = coaching;
        this.barriers = barriers;
        this.plan = plan;
        this.clock = clock;
    }

    byte[] of(UUID account) {
        List<Round> all = rounds.of(account);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < all.size(); i++) {
                Optional<byte[]> report = rounds.pdf(account, all.get(i).id());
                if (report.isPresent()) {
                    entry(zip, report(i), report.get());
                }
            }
            entry(zip, "data.json", json.writeValueAsBytes(content(account, all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** On which day the report of a round is deleted; empty before it is sealed. */
    Optional<Due> deletion(Round round) {
        return plan.of(round.organisationId()).stream()
                .filter(due ->
                        due.kind() == Due.Kind.REPORTS && round.campaignId().equals(due.campaign()))
                .findFirst();
    }

    private Map<String, @Nullable Object> content(UUID account, List<Round> all) {
        OwnData.Held held = data.of(account);
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("format", "sightline-own-data/1");
        content.put("made", clock.instant().toString());
        content.put("name", held.name());
        content.put("email", held.email());
        content.put("language", held.language());
        content.put(
                "roles",
                held.roles().stream()
                        .map(role -> fields("organisation", role.organisation(), "role", role.role()))
                        .toList());
        content.put(
                "passkeys",
                held.passkeys().stream()
                        .map(one -> fields(
                                "name",
                                one.name(),
                                "added",
                                one.added().toString(),
                                "used",
                                Objects.toString(one.used(), "")))
                        .toList());
        content.put(
                "sessions",
                held.sessions().stream()
                        .map(one -> fields(
                                "since",
                                one.since().toString(),
                                "used",
                                one.used().toString()))
                        .toList());
        content.put(
                "acts",
                held.acts().stream()
                        .map(one -> fields(
                                "at", one.at().toString(), "act", one.act().name(), "detail", one.detail()))
                        .toList());
        List<Map<String, @Nullable Object>> feedback = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            feedback.add(round(all.get(i), report(i)));
        }
        content.put("feedback", feedback);
        content.put(
                "coaching",
                coaching.of(account).stream().map(OwnCoaching.Held::content).toList());
        content.put(
                "sponsorship",
                barriers.of(account).stream()
                        .map(OwnSponsorBarriers.Held::content)
                        .toList());
        return content;
    }

    private Map<String, @Nullable Object> round(Round round, String report) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("campaign", round.campaign());
        content.put("organisation", round.organisation());
        content.put("coach", round.coach());
        content.put("released", round.released());
        content.put("erased", round.erased());
        content.put("report", round.readable() ? report : null);
        content.put("deleted", deletion(round).map(due -> due.day().toString()).orElse(null));
        content.put(
                "readings",
                round.readings().stream()
                        .map(one -> fields(
                                "at",
                                one.at().toString(),
                                "who",
                                Objects.toString(one.who(), ""),
                                "act",
                                one.act().name()))
                        .toList());
        content.put("written", round.erased() ? Map.of() : writing.of(round.id()));
        return content;
    }

    private static String report(int place) {
        return "report-" + (place + 1) + ".pdf";
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
