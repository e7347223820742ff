package org.csecprogress.builders;

import java.util.List;
import java.util.Map;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseTable;

/** Stores what builders make: entities, and what is stored as a block. */
public interface Store {
    /** Stores an entity. */
    void add(Object entity);

    /** Stores figures of a revision that is stored already. */
    void figures(Revision revision, Map<CellKey, Answer> figures);

    /** Stores the submissions of a release that is stored already. */
    void members(Release release, List<Submission> submissions);

    /** Stores the tables of a release that is stored already. */
    void tables(Release release, List<ReleaseTable> tables);
}
