package org.sightline.questionnaire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gets from bytes to a reading: what cannot be opened or is not UTF-8 is a fault like any other. */
public final class QuestionnaireFile {
    private QuestionnaireFile() {}

    /** Reads a file of the file system; faults bear the path as it was given. */
    public static Reading read(Path path) {
        String name = path.toString();
        try {
            if (Files.size(path) > QuestionnaireYaml.LARGEST) {
                return faulty(name, 1, QuestionnaireYaml.TOO_LARGE);
            }
            return read(name, Files.readAllBytes(path));
        } catch (IOException e) {
            return faulty(
                    name,
                    0,
                    "the file cannot be read (%s)".formatted(e.getClass().getSimpleName()));
        }
    }

    static Reading read(String name, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return QuestionnaireYaml.read(name, text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            return faulty(name, line, "not encoded in UTF-8; save the file as UTF-8");
        }
    }

    static Reading.Faulty faulty(String name, int line, String message) {
        return new Reading.Faulty(List.of(new Fault(name, line, message)));
    }
}
