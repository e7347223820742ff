package org.csecprogress.release.record.persistence;

import java.util.List;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;

/** Deletes what is stored of a release. */
final class ReleaseRows {
    /** With JPA, each of the twenty tables would need a query of its own. */
    private static final String DELETE =
            """
            delete from %s where release_id = ?
            """;

    private ReleaseRows() {}

    /**
     * Deletes the rows of a release.
     *
     * @param tables names of tables, in the order of deletion
     */
    static void delete(Sql sql, Release release, List<String> tables) {
        for (String table : tables) {
            sql.update(DELETE.formatted(table), release.id());
        }
    }
}
