package org.sightline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Contrast;

/** A customer's theme: colours that can be told from the paper, fonts and a logo that are there and can be embedded. */
final class ThemeCheck {
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Path folder;
    private final String file;
    private final List<String> lines;
    private final Properties values;
    private final List<ReportFault> faults = new ArrayList<>();

    /** @param folder in which the theme's own files lie */
    ThemeCheck(Path folder, String file, String text) {
        this.folder = folder;
        this.file = file;
        this.lines = text.lines().toList();
        this.values = ReportFiles.read(text);
    }

    List<ReportFault> faults() {
        return List.copyOf(faults);
    }

    /** The theme over the shipped one; that one alone if there are faults. */
    Theme theme() {
        Palette palette = Palette.PRODUCT;
        Map<Type.Face, byte[]> fonts = new EnumMap<>(Type.Face.class);
        @Nullable Picture logo = null;
        for (String key : new TreeSet<>(values.stringPropertyNames())) {
            String value = values.getProperty(key).strip();
            if (Theme.COLOURS.containsKey(key)) {
                if (coloured(key, value)) {
                    palette = palette.with(Theme.COLOURS.get(key), value);
                }
            } else if (Theme.FACES.containsKey(key)) {
                byte[] font = bytes(key, value);
                if (font != null
                        && (Typefaces.embeddable(font)
                                || fault(
                                        key,
                                        "%s is no TrueType font that may be embedded; use another".formatted(value)))) {
                    fonts.put(Theme.FACES.get(key), font);
                }
            } else if (key.equals(Theme.LOGO)) {
                byte[] picture = bytes(key, value);
                logo = picture == null ? null : Picture.of(picture).orElse(null);
                if (picture != null && logo == null) {
                    fault(key, "%s is no picture; use a PNG or a JPEG".formatted(value));
                }
            } else {
                fault(key, "a theme has no \"%s\"; it has %s".formatted(key, String.join(", ", names())));
            }
        }
        return faults.isEmpty()
                ? new Theme(palette, fonts.isEmpty() ? Typefaces.shipped() : Typefaces.with(fonts), logo)
                : Theme.shipped();
    }

    private boolean coloured(String key, String value) {
        if (!HEX.matcher(value).matches()) {
            return fault(key, "%s is no colour; write it as #RRGGBB".formatted(value));
        }
        double least = Theme.READ.contains(key) ? Theme.TEXT_CONTRAST : Theme.MARK_CONTRAST;
        double contrast = Contrast.onWhite(value);
        return contrast >= least
                || fault(
                        key,
                        String.format(
                                Locale.ROOT,
                                "%s has a contrast of %.1f to white, %.1f is needed; choose a darker colour",
                                value,
                                contrast,
                                least));
    }

    private byte @Nullable [] bytes(String key, String name) {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder.normalize())) {
            fault(key, "%s lies outside the folder; put it inside".formatted(name));
            return null;
        }
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                fault(key, "there is no file %s of up to 8 MiB in the folder; put it there".formatted(name));
                return null;
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            fault(key, "%s cannot be read".formatted(name));
            return null;
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(Theme.COLOURS.keySet());
        names.addAll(new TreeSet<>(Theme.FACES.keySet()));
        names.add(Theme.LOGO);
        return names;
    }

    private boolean fault(String key, String message) {
        int line = IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).strip().startsWith(key))
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
        faults.add(new ReportFault(file, line, message));
        return false;
    }
}
