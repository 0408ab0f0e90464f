package org.sightline.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.TwinSearch;
import org.sightline.sheet.Changes;
import org.sightline.sheet.ColumnNames;
import org.sightline.sheet.Columns;
import org.sightline.sheet.Intake;
import org.sightline.sheet.Plan;
import org.sightline.sheet.Sheet;
import org.sightline.sheet.Twin;

/** A file of people on its way into one organisation. */
record PeopleIntake(UUID organisationId, PeopleImport directory) implements Intake {
    @Override
    public ColumnNames names() {
        return PeopleColumns.NAMES;
    }

    @Override
    public Plan plan(Sheet sheet) {
        return directory.run(organisationId, sheet, Optional.empty());
    }

    @Override
    public Plan take(Sheet sheet, Changes changes) {
        return directory.run(organisationId, sheet, Optional.of(changes));
    }

    @Override
    public List<Twin> twins(Sheet sheet) {
        return TwinSearch.of(
                directory.known(organisationId),
                PeopleRow.of(sheet, new Columns(names(), sheet)).stream()
                        .flatMap(row -> row.person().inFile(row.line()).stream())
                        .toList());
    }

    @Override
    public Sheet unite(Sheet sheet, Twin twin) {
        Columns columns = new Columns(names(), sheet);
        String other = twin.other().email();
        return sheet.united(columns, "email", "name", twin.kept(), typed -> EmailAddress.is(typed, other))
                .united(columns, "manager_email", "", twin.kept(), typed -> EmailAddress.is(typed, other));
    }
}
