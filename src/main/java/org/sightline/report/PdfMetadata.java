package org.sightline.report;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.sightline.system.Sha256;

/**
 * What the document says about itself, the same for the same input: title, language, identification as PDF/A-2a and
 * PDF/UA-1 (the first only where it is {@code archival}, which no locked file can be), and the day on which collection closed. No time of making, no person but those on the cover.
 */
record PdfMetadata(
        String title,
        String author,
        String subject,
        String language,
        @Nullable LocalDate date,
        String content,
        boolean archival) {
    static final String PRODUCER = "Sightline";
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    /** Hardly larger than the smallest, and much faster. */
    static final int COMPRESSION = 6;

    /**
     * Before the document opens.
     *
     * @param compression 0 for a pass that is thrown away
     */
    static void prepare(PdfWriter writer, int compression) {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        writer.setRgbTransparencyBlending(false);
        writer.setCompressionLevel(compression);
        writer.setFullCompression();
    }

    /** Before the document closes. */
    void write(PdfWriter writer) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        info.put(PdfName.CREATOR, new PdfString(PRODUCER));
        info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(author, PdfObject.TEXT_UNICODE));
        info.put(PdfName.SUBJECT, new PdfString(subject, PdfObject.TEXT_UNICODE));
        info.remove(PdfName.CREATIONDATE);
        info.remove(PdfName.MODDATE);
        if (date != null) {
            Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            day.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            info.put(PdfName.CREATIONDATE, new PdfDate(day));
            info.put(PdfName.MODDATE, new PdfDate(day));
        }
        byte[] id = identity();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.setXmpMetadata(new Xmp(this).bytes());
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(language));
        try {
            writer.setOutputIntents("sRGB IEC61966-2.1", null, "http://www.color.org", "sRGB IEC61966-2.1", SRGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PdfArray intents = (PdfArray) catalog.get(new PdfName("OutputIntents"));
        ((PdfDictionary) intents.getPdfObject(0)).put(PdfName.S, new PdfName("GTS_PDFA1"));
    }

    /** The file's identifier, made from what it says. */
    private byte[] identity() {
        return Arrays.copyOf(Sha256.of(title + content), 16);
    }
}
