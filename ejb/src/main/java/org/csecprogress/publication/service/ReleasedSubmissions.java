package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.service.FrozenSubmissions;

/** Tells the review whether a release holds a submission. */
@ApplicationScoped
class ReleasedSubmissions implements FrozenSubmissions {
    private final Sql sql;

    protected ReleasedSubmissions() {
        this(null);
    }

    @Inject
    ReleasedSubmissions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean contains(Submission submission) {
        // Unfreezing a release deletes these rows.
        return sql.first(
                        "select 1 from release_submission where submission_id = ?",
                        row -> row.getInt(1),
                        submission.id())
                .isPresent();
    }
}
