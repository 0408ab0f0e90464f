package org.sightline.cli;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.FeedbackScoring;

/**
 * The comments file. The texts are put aside in a file that vanishes when this is closed, and only their places kept, so
 * that memory stays flat however much was written.
 */
final class Comments implements AutoCloseable {
    private static final List<String> COLUMNS = List.of("executive", "relationship", "rater", "question", "comment");
    private static final int EXECUTIVE = 0;
    private static final int RELATIONSHIP = 1;
    private static final int RATER = 2;
    private static final int QUESTION = 3;
    private static final int COMMENT = 4;
    private static final int LONGEST = 20_000;

    private final List<String> questions;
    private final Ratings ratings;
    private final Progress progress;
    private final FileChannel aside;
    private final DataOutputStream writer;
    private long position;

    /** @param aside a file that does not exist yet */
    Comments(Questionnaire questionnaire, Ratings ratings, Path aside, Progress progress) throws IOException {
        this.questions = FeedbackScoring.commentIds(questionnaire);
        this.ratings = ratings;
        this.progress = progress;
        this.aside = FileChannel.open(
                aside,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        this.writer = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(this.aside), 1 << 16));
    }

    void read(Path file, FaultList faults) throws IOException {
        new CsvFile(file, COLUMNS, faults).read(row -> {
            progress.row();
            take(row);
        });
        writer.flush();
    }

    /** The texts about one executive, by row and question id. Safe for several threads once all are read. */
    Map<Integer, Map<String, String>> about(Subject subject) throws IOException {
        Map<Integer, Map<String, String>> texts = new HashMap<>();
        for (long place : subject.comments()) {
            ByteBuffer head = bytes(place, 3 * Integer.BYTES);
            int row = head.getInt();
            String question = questions.get(head.getInt());
            String text = StandardCharsets.UTF_8
                    .decode(bytes(place + 3 * Integer.BYTES, head.getInt()))
                    .toString();
            texts.computeIfAbsent(row, _ -> new HashMap<>()).put(question, text);
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        aside.close();
    }

    private void take(CsvFile.Row row) {
        Optional<Subject> subject = ratings.subject(Ratings.name(row.field(EXECUTIVE)));
        if (subject.isEmpty()) {
            row.fault(EXECUTIVE, "score.comment-executive", FaultList.shown(row.field(EXECUTIVE)));
        }
        Optional<Relationship> relationship = Ratings.relationship(row, RELATIONSHIP);
        String rater = Ratings.name(row.field(RATER));
        OptionalInt found = subject.isPresent() ? subject.get().row(rater) : OptionalInt.empty();
        if (subject.isPresent() && found.isEmpty()) {
            row.fault(RATER, "score.comment-rater", FaultList.shown(rater));
        } else if (subject.isPresent()
                && relationship.isPresent()
                && subject.get().relationship(found.getAsInt()) != relationship.get()) {
            row.fault(
                    RELATIONSHIP,
                    "score.comment-relationship",
                    subject.get().relationship(found.getAsInt()).id());
        }
        int question = questions.indexOf(row.field(QUESTION));
        if (question < 0) {
            row.fault(
                    QUESTION,
                    "score.comment-question",
                    String.join(", ", questions),
                    FaultList.shown(row.field(QUESTION)));
        }
        String text = row.field(COMMENT);
        if (text.length() > LONGEST) {
            row.fault(COMMENT, "score.comment-long", LONGEST);
        } else if (!text.isEmpty() && found.isPresent() && question >= 0) {
            if (!subject.get().comment(found.getAsInt(), question, questions.size(), position)) {
                row.fault(QUESTION, "score.comment-twice", FaultList.shown(rater), questions.get(question));
            } else {
                putAside(found.getAsInt(), question, text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void putAside(int row, int question, byte[] text) {
        try {
            writer.writeInt(row);
            writer.writeInt(question);
            writer.writeInt(text.length);
            writer.write(text);
            position += 3L * Integer.BYTES + text.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer bytes(long place, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (aside.read(buffer, place + buffer.position()) < 0) {
                throw new IOException("the file of comments put aside is shorter than what was written to it");
            }
        }
        return buffer.flip();
    }
}
