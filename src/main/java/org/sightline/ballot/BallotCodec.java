package org.sightline.ballot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Sealed;

/** A ballot as bytes, compact and with the number of its format in front. */
final class BallotCodec {
    /** The most a ballot may take: with the length in front, eight blocks when padded. */
    static final int LARGEST = 8 * Sealed.BLOCK - Integer.BYTES;

    private static final int FORMAT = 1;

    private BallotCodec() {}

    /** @throws TooLarge if the ballot does not fit into {@link #LARGEST} bytes */
    static byte[] encode(Ballot ballot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeByte(ballot.declined() == null ? 0 : 1 + ballot.declined().ordinal());
            write(out, ballot.sent());
            write(out, ballot.draft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.size() > LARGEST) {
            throw new TooLarge();
        }
        return bytes.toByteArray();
    }

    static Ballot decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("unknown format of a ballot: " + format);
            }
            int declined = in.readByte();
            Ballot ballot = new Ballot(read(in), read(in), declined == 0 ? null : Reason.values()[declined - 1]);
            if (in.available() > 0) {
                throw new IllegalArgumentException(in.available() + " bytes after the end of a ballot");
            }
            return ballot;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, @Nullable Answers answers) throws IOException {
        out.writeBoolean(answers != null);
        if (answers == null) {
            return;
        }
        out.writeByte(answers.showing().ordinal());
        out.writeShort(answers.ratings().size());
        for (Map.Entry<String, Integer> rating : answers.ratings().entrySet()) {
            write(out, rating.getKey());
            out.writeByte(rating.getValue());
        }
        out.writeShort(answers.words().size());
        for (Map.Entry<String, String> words : answers.words().entrySet()) {
            write(out, words.getKey());
            write(out, words.getValue());
        }
    }

    private static @Nullable Answers read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        Showing showing = Showing.values()[in.readByte()];
        Map<String, Integer> ratings = new LinkedHashMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            ratings.put(text(in), (int) in.readByte());
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            words.put(text(in), text(in));
        }
        return new Answers(showing, ratings, words);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new TooLarge();
        }
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** More than one ballot can hold. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
