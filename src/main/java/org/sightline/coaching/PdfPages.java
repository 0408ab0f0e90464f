package org.sightline.coaching;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sightline.system.Texts;

/** The answer that carries a report as a file: saved under a safe name, never shown inside the site, kept nowhere. */
final class PdfPages {
    private PdfPages() {}

    /** @param answer whose general policy gives way to one under which the file could do nothing even if shown */
    static Response download(ExecutiveFile file, Print print, byte[] pdf, Texts texts, HttpServerResponse answer) {
        answer.putHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        answer.putHeader("Cache-Control", "no-store");
        return Response.ok(pdf, "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        DocumentName.of(file, print.document(), texts).disposition())
                .build();
    }
}
