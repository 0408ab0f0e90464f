package org.sightline.rater;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.campaign.Campaign;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.TwinSearch;
import org.sightline.sheet.Changes;
import org.sightline.sheet.ColumnNames;
import org.sightline.sheet.Columns;
import org.sightline.sheet.Intake;
import org.sightline.sheet.Plan;
import org.sightline.sheet.Sheet;
import org.sightline.sheet.Twin;

/** A file of executives and raters on its way into one campaign. */
record RosterIntake(Campaign campaign, RosterImport roster, People people) implements Intake {
    @Override
    public ColumnNames names() {
        return RosterColumns.NAMES;
    }

    @Override
    public Plan plan(Sheet sheet) {
        return roster.plan(campaign, sheet);
    }

    @Override
    public Plan take(Sheet sheet, Changes changes) {
        return roster.take(campaign, sheet, changes);
    }

    @Override
    public List<Twin> twins(Sheet sheet) {
        return TwinSearch.of(
                people.entries(campaign.organisationId()),
                RosterReading.of(sheet).rows().stream()
                        .flatMap(row -> Stream.of(row.executive(), row.rater())
                                .flatMap(person -> person.inFile(row.line()).stream()))
                        .toList());
    }

    @Override
    public Sheet unite(Sheet sheet, Twin twin) {
        Columns columns = new Columns(names(), sheet);
        return sheet.united(
                        columns,
                        "executive_email",
                        "executive_name",
                        twin.kept(),
                        typed -> EmailAddress.is(typed, twin.other().email()))
                .united(
                        columns,
                        "rater_email",
                        "rater_name",
                        twin.kept(),
                        typed -> EmailAddress.is(typed, twin.other().email()));
    }
}
