package org.sightline.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.norm.NormReading.Faulty;
import org.sightline.norm.NormReading.Valid;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;

class NormFileTest {
    private static final PlatformNorm NORM = new NormComputation(NormCases.QUESTIONNAIRE)
            .next(NormCases.records(3, 130), null, LocalDate.of(2026, 3, 2));

    @Test
    void readsBackWhatItWrote() {
        byte[] file = NormFile.write(NORM);
        assertThat(NormFile.read(file)).isEqualTo(new Valid(NORM));
        assertThat(NormFile.write(((Valid) NormFile.read(file)).norm())).isEqualTo(file);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("{\"executives\":130,\"figures\":{\"*.all.against_the_trend\":{\"executives\":130,")
                .contains(
                        "\"format\":\"sightline-norm/1\"",
                        "\"sha256\":\"" + NormFile.hash(NORM) + "\"",
                        "\"R.all.percentile\"")
                .endsWith("}\n");
    }

    @Test
    void namesNobody() {
        JsonMembers file = HashedJson.read(NormFile.write(NORM));
        assertThat(file.names())
                .containsExactlyInAnyOrder(
                        "format", "questionnaire", "version", "executives", "raters", "frozenOn", "figures", "ladders");
        file.object("figures")
                .names()
                .forEach(key -> assertThat(FigureKey.parse(key).text()).isEqualTo(key));
    }

    @Test
    void refusesWhatWasAltered() {
        String json = new String(NormFile.write(NORM), StandardCharsets.UTF_8);
        for (String altered : List.of(
                json.replaceFirst("\"executives\":130", "\"executives\":131"),
                json.replaceFirst("\\{", "{ "),
                json.strip(),
                json + "{}",
                "[]",
                "",
                "executive,relationship\n")) {
            assertThat(NormFile.read(altered.getBytes(StandardCharsets.UTF_8)))
                    .as(altered)
                    .isInstanceOf(Faulty.class);
        }
    }

    /** A file that carries a right hash of wrong content. */
    @Test
    void refusesWhatIsNoNorm() {
        for (List<String> change : List.of(
                List.of("\"format\":\"sightline-norm/1\"", "\"format\":\"sightline-norm/2\""),
                List.of("\"frozenOn\":\"2026-03-02\"", "\"frozenOn\":\"spring\""),
                List.of("\"version\":1}", "\"version\":0}"),
                List.of("\"executives\":130,\"figures\"", "\"executives\":12,\"figures\""),
                List.of("\"value\":0.", "\"value\":0.123"),
                List.of("\"*.all.central\":", "\"all.central\":"),
                List.of("\"units\":", "\"unit\":"),
                List.of("\"raters\":", "\"raters\":\"many\",\"others\":"))) {
            String content = new String(NormFile.write(NORM), StandardCharsets.UTF_8)
                    .replaceFirst(",\"sha256\":\"[0-9a-f]+\"", "");
            String changed = content.replace(change.getFirst(), change.getLast());
            assertThat(changed).as(change.toString()).isNotEqualTo(content);
            byte[] file = HashedJsonOf.text(changed);
            assertThat(NormFile.read(file)).as(change.toString()).isInstanceOf(Faulty.class);
        }
    }
}
