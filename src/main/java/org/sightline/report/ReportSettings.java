package org.sightline.report;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes over the customer's texts at the start. What is faulty is named with file and line and left out. */
@ApplicationScoped
class ReportSettings {
    private static final Logger LOG = Logger.getLogger(ReportSettings.class);

    private final Optional<Path> folder;

    ReportSettings(@ConfigProperty(name = "sightline.reports.directory") Optional<Path> folder) {
        this.folder = folder;
    }

    void read(@Observes StartupEvent start) {
        folder.map(OwnTexts::use).ifPresent(ReportSettings::tell);
    }

    private static void tell(List<ReportFault> faults) {
        if (!faults.isEmpty()) {
            StringBuilder list = new StringBuilder();
            faults.forEach(fault -> list.append("\n  ").append(fault));
            LOG.errorf(
                    "faults in the reports' own texts; the shipped ones are used in the place of these files:%s", list);
        }
    }
}
