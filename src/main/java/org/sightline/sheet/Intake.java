package org.sightline.sheet;

import java.util.List;

/** The feature that a file is for: what its columns are, what it would change, and the changing. */
public interface Intake {
    ColumnNames names();

    /** What the file would change. Writes nothing. */
    Plan plan(Sheet sheet);

    /** Who in a file without faults may stand there twice, or under another spelling be known already. */
    List<Twin> twins(Sheet sheet);

    /** The file with the other entry of a twin written like the one that is kept. */
    Sheet unite(Sheet sheet, Twin twin);

    /**
     * Makes the changes, in one transaction; a file with faults is refused by returning them.
     *
     * @param changes told of each row that is changed, and handed each new one, which the caller inserts
     */
    Plan take(Sheet sheet, Changes changes);
}
