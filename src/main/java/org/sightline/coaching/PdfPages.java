package org.sightline.coaching;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sightline.system.Texts;

/** The answer that carries a report as a file: saved under a safe name, never shown inside the site, kept nowhere. */
final class PdfPages {
    private PdfPages() {}

    static Response download(ExecutiveFile file, Print print, byte[] pdf, Texts texts) {
        return Response.ok(pdf, "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        DocumentName.of(file, print.document(), texts).disposition())
                .build();
    }
}
