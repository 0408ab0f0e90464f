package org.sightline.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.sightline.library.Print;

/** The signs of the typefaces in force, for those who write what will be printed. */
@ApplicationScoped
class PrintedSigns implements Print {
    @Override
    public String lacking(String text) {
        return ReportTexts.inForce().theme().faces().lacking(UserText.line(text));
    }
}
