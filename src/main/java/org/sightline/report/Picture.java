package org.sightline.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;

/**
 * A logo as it is printed: on white, in sRGB, no larger than it needs to be. Transparency and other colour spaces, which
 * PDF/A restricts, are gone after that.
 *
 * @param rgb three bytes for each pixel, row after row
 */
record Picture(int width, int height, byte[] rgb) {
    private static final int MOST_PIXELS = 480;

    /** Empty if the bytes are no picture. */
    static Optional<Picture> of(byte[] file) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
            return read == null ? Optional.empty() : Optional.of(flat(read));
        } catch (IOException | RuntimeException e) {
            // the decoders throw much more than they declare when a file lies about itself
            return Optional.empty();
        }
    }

    private static Picture flat(BufferedImage read) {
        double shrink = Math.min(1, MOST_PIXELS / (double) Math.max(read.getWidth(), read.getHeight()));
        int width = (int) Math.max(1, Math.round(read.getWidth() * shrink));
        int height = (int) Math.max(1, Math.round(read.getHeight() * shrink));
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(read, 0, 0, width, height, null);
        graphics.dispose();
        byte[] rgb = new byte[width * height * 3];
        int at = 0;
        for (int pixel : flat.getRGB(0, 0, width, height, null, 0, width)) {
            rgb[at++] = (byte) (pixel >> 16);
            rgb[at++] = (byte) (pixel >> 8);
            rgb[at++] = (byte) pixel;
        }
        return new Picture(width, height, rgb);
    }

    /** As large as fits into a box of this size, in points. */
    Image fitting(double most, double tallest) {
        try {
            Image image = Image.getInstance(width, height, 3, 8, rgb);
            image.scaleToFit((float) most, (float) tallest);
            return image;
        } catch (BadElementException e) {
            throw new IllegalStateException(e);
        }
    }
}
