package org.sightline.coaching;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sightline.report.Document;
import org.sightline.security.ExecutiveKeys;
import org.sightline.sheet.CsvFile;
import org.sightline.system.Texts;

/** The ZIP file of a bundle: opened report by report while it is sent, and last the list of what is in it. */
@ApplicationScoped
class BundleArchive {
    static final String MANIFEST = "manifest.csv";

    /** Without it some programs take the list for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final AgroalDataSource database;
    private final ExecutiveKeys keys;

    BundleArchive(AgroalDataSource database, ExecutiveKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    private record Report(byte[] pdf, String sha256, int pages) {}

    /** @param files those that the coach may still read; one whose key has gone meanwhile is left out */
    void write(UUID bundle, List<ExecutiveFile> files, Texts texts, OutputStream out) throws IOException {
        Set<String> names = new HashSet<>();
        names.add(MANIFEST);
        StringWriter list = new StringWriter();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                CsvWriter manifest = CsvWriter.builder().build(list)) {
            manifest.writeRecord("file", "executive", "sha256", "pages", "bytes");
            for (ExecutiveFile file : files) {
                Optional<Report> report = report(bundle, file.id());
                if (report.isPresent()) {
                    String name =
                            unused(DocumentName.of(file, Document.FULL, texts).text(), names);
                    byte[] pdf = report.get().pdf();
                    add(zip, name, pdf);
                    manifest.writeRecord(
                            CsvFile.guarded(name),
                            CsvFile.guarded(file.name()),
                            report.get().sha256(),
                            Integer.toString(report.get().pages()),
                            Integer.toString(pdf.length));
                }
            }
            manifest.flush();
            add(zip, MANIFEST, (BYTE_ORDER_MARK + list).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Two executives of one name get two files, also where large and small letters are the same. */
    private static String unused(String name, Set<String> names) {
        String stem = name.substring(0, name.length() - ".pdf".length());
        String unused = name;
        for (int number = 2; !names.add(unused.toLowerCase(Locale.ROOT)); number++) {
            unused = stem + " (" + number + ").pdf";
        }
        return unused;
    }

    private Optional<Report> report(UUID bundle, UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select pdf, sha256, pages from report_bundle_file"
                                + " where bundle_id = ? and executive_id = ? and pdf is not null")) {
            select.setObject(1, bundle);
            select.setObject(2, executive);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] sealed = row.getBytes(1);
                String sha256 = HexFormat.of().formatHex(row.getBytes(2));
                int pages = row.getInt(3);
                return keys.find(executive)
                        .map(own -> new Report(own.open(BundleWork.place(bundle), sealed), sha256, pages));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
