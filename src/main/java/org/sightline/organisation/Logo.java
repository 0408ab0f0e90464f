package org.sightline.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A brand's mark.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 */
public record Logo(String type, byte[] bytes) {
    static final int LARGEST = 100 * 1024;
    static final int MOST_PIXELS = 2000;

    /** Empty unless the bytes are a PNG or JPEG of at most 2000 pixels to a side, whatever their name says. */
    static Optional<Logo> of(byte[] bytes) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                boolean sized = reader.getWidth(0) <= MOST_PIXELS && reader.getHeight(0) <= MOST_PIXELS;
                return sized ? type(reader).map(type -> new Logo(type, bytes)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the decoders throw much more than they declare when a file lies about itself
            return Optional.empty();
        }
    }

    private static Optional<String> type(ImageReader reader) throws IOException {
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "png" -> Optional.of("image/png");
            case "jpeg", "jpg" -> Optional.of("image/jpeg");
            default -> Optional.empty();
        };
    }
}
