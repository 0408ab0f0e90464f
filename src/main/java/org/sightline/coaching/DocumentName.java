package org.sightline.coaching;

import org.sightline.report.Document;
import org.sightline.system.Texts;
import org.sightline.web.FileName;

/** What the file of a document is called: for whom it is and from what campaign. */
final class DocumentName {
    private DocumentName() {}

    static FileName of(ExecutiveFile file, Document document, Texts texts) {
        String key = document == Document.FULL ? "coaching.file-name" : "coaching.file-name." + document.id();
        return FileName.of(texts.of(key, file.name(), file.campaign()), ".pdf");
    }
}
