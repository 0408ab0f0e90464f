package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.questionnaire.Item;
import org.sightline.system.Texts;

/** The door for packages above to the statements of reports that an executive has opened, without any figure of theirs. */
@ApplicationScoped
public class OwnStatements {
    /**
     * @param id the same as long as the report is there
     * @param theme its title
     * @param marks how the executive marked it, in words, none if not
     * @param work whether it is marked to be worked on
     */
    public record Statement(String id, String text, String theme, List<String> marks, boolean work) {
        public Statement {
            marks = List.copyOf(marks);
        }

        private int rank() {
            return work ? 0 : marks.isEmpty() ? 2 : 1;
        }
    }

    private final ReleasedReports reports;
    private final Readings readings;
    private final Pieces pieces;
    private final ReadResults results;

    OwnStatements(ReleasedReports reports, Readings readings, Pieces pieces, ReadResults results) {
        this.reports = reports;
        this.readings = readings;
        this.pieces = pieces;
        this.results = results;
    }

    /** What is to be worked on first, then what is marked otherwise; the newest report first within each. */
    @Transactional
    public List<Statement> of(UUID account, UUID organisation, Locale locale) {
        List<Statement> all = new ArrayList<>();
        for (ReleasedReport report : reports.ownedBy(account)) {
            if (report.organisationId().equals(organisation) && !report.erased() && readings.opened(report.id())) {
                Results about = results.of(report, locale);
                if (about.reportable()) {
                    all.addAll(statements(report, about));
                }
            }
        }
        all.sort(Comparator.comparingInt(Statement::rank));
        return List.copyOf(all);
    }

    private List<Statement> statements(ReleasedReport report, Results about) {
        Map<String, String> marks = pieces.of(report.id(), Piece.MARKS).content();
        List<Statement> all = new ArrayList<>();
        for (Results.Block block : about.blocks()) {
            for (Item item : block.items()) {
                all.add(statement(report, about, block, item, Marked.of(marks.get(item.id()))));
            }
        }
        return all;
    }

    private static Statement statement(
            ReleasedReport report, Results about, Results.Block block, Item item, Set<Marked> marks) {
        Texts texts = Texts.in(about.locale());
        return new Statement(
                report.id() + "." + item.id(),
                about.statement(item),
                block.title(),
                marks.stream().map(mark -> texts.of(mark.key())).toList(),
                marks.contains(Marked.WORK));
    }
}
