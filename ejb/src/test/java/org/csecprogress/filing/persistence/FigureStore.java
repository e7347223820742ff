package org.csecprogress.filing.persistence;

import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.persistence.Sql;

/** Stores figures for tests of other packages. */
public final class FigureStore {
    private FigureStore() {}

    public static void save(Sql sql, Revision revision, Map<CellKey, Optional<Answer>> figures) {
        if (!figures.isEmpty()) {
            new FigureBlocks(sql).save(revision, figures);
        }
    }
}
