package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema agrees with the reader wherever a schema can. */
class QuestionnaireSchemaTest {
    private static final Path FOLDER = Path.of("survey-templates");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final JsonSchema schema;

    QuestionnaireSchemaTest() throws IOException {
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve("questionnaire.schema.json")));
    }

    @Test
    void acceptsTheShippedQuestionnaire() throws IOException {
        assertThat(complaints(Files.readString(FOLDER.resolve("executive-360.yaml"))))
                .isEmpty();
    }

    @Test
    void acceptsTheSmallQuestionnaireWithAndWithoutItsOptionalParts() throws IOException {
        assertThat(complaints(SmallQuestionnaire.whole().text())).isEmpty();
        assertThat(complaints(SmallQuestionnaire.whole().upTo(32).text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.sightline.questionnaire.PlantedFault#forTheSchemaToo")
    void refusesWhatTheReaderRefuses(PlantedFault planted) throws IOException {
        assertThat(complaints(planted.text())).isNotEmpty();
    }

    @Test
    void isItselfADraft202012Schema() throws IOException {
        JsonNode text = new ObjectMapper().readTree(Files.readString(FOLDER.resolve("questionnaire.schema.json")));
        JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(text)).isEmpty();
    }

    private Set<ValidationMessage> complaints(String text) throws JsonProcessingException {
        return schema.validate(yaml.readTree(text));
    }
}
