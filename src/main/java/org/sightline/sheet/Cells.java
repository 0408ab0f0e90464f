package org.sightline.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Where the cells of a workbook say that they stand. */
final class Cells {
    /** The last column is XFD. The reader of workbooks makes room for every column before a cell, however many. */
    private static final Pattern FAR = Pattern.compile("\\s*[A-Za-z]{4}.*");

    private Cells() {}

    /** Whether none stands beyond the columns that a sheet has; what is no XML holds no cells. */
    static boolean narrow(byte[] file) {
        try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (far(archive, entry)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean far(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream content = archive.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")
                        && FAR.matcher(Objects.requireNonNullElse(reader.getAttributeValue(null, "r"), ""))
                                .matches()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            // the reader of workbooks comes no further either
            return false;
        }
    }
}
