package org.sightline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A workbook gives the text of its first sheet, or nothing; whatever it is made of. */
class WorkbookTest {
    @Test
    void readsTheFirstSheet() throws IOException {
        assertThat(Workbook.text(workbook())).contains("name,email\nAna Ruiz,ana@x.example\n");
    }

    @Test
    void refusesWhatUnpacksToFarMore() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(file.size()).isLessThan(HandedFile.LARGEST);
        assertThat(Workbook.text(file.toByteArray())).isEmpty();
    }

    @Test
    void refusesWhatDeclaresEntities() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]>"
                            + "<workbook><sheets><sheet name=\"&b;\" sheetId=\"1\"/></sheets></workbook>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Workbook.text(file.toByteArray())).isEmpty();
    }

    /** Cut, and with some bytes changed: a text or nothing, never an exception. */
    @Test
    void bearsEveryDamage() throws IOException {
        byte[] sound = workbook();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] damaged =
                    Arrays.copyOf(sound, random.nextBoolean() ? sound.length : 1 + random.nextInt(sound.length));
            for (int i = 0; i < random.nextInt(8); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(Workbook.text(damaged)).as("seed %d", seed).isNotNull();
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "email");
            sheet.value(1, 0, "Ana Ruiz");
            sheet.value(1, 1, "ana@x.example");
            workbook.newWorksheet("Other").value(0, 0, "nothing");
        }
        return file.toByteArray();
    }
}
