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

/**
 * A ballot as bytes: the length, the content, and zeros up to the next multiple of {@link #BLOCK}, so that the size of
 * what is stored says nothing of what is in it.
 */
final class BallotCodec {
    static final int BLOCK = 4096;
    /** The most a ballot may take, padding included. */
    static final int LARGEST = 8 * BLOCK;

    private static final int FORMAT = 1;

    private BallotCodec() {}

    /** @throws TooLarge if the ballot does not fit into {@link #LARGEST} */
    static byte[] encode(Ballot ballot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0);
            out.writeByte(FORMAT);
            out.writeByte(ballot.declined() == null ? 0 : 1 + ballot.declined().ordinal());
            write(out, ballot.sent());
            write(out, ballot.draft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int length = bytes.size();
        int padded = (length + BLOCK - 1) / BLOCK * BLOCK;
        if (padded > LARGEST) {
            throw new TooLarge();
        }
        byte[] encoded = java.util.Arrays.copyOf(bytes.toByteArray(), padded);
        java.nio.ByteBuffer.wrap(encoded).putInt(length - Integer.BYTES);
        return encoded;
    }

    static Ballot decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int length = in.readInt();
            if (length < 2 || length > bytes.length - Integer.BYTES) {
                throw new IllegalArgumentException("a ballot of " + bytes.length + " bytes with content of " + length);
            }
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("unknown format of a ballot: " + format);
            }
            int declined = in.readByte();
            return new Ballot(read(in), read(in), declined == 0 ? null : Reason.values()[declined - 1]);
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
        return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
    }

    /** More than one ballot can hold. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
