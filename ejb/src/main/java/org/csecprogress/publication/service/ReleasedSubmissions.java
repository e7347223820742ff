package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.service.FrozenSubmissions;

/** Tells the review whether a submission is held by a release. */
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
        // A release lets its submissions go when it is thawed: then the row is gone.
        return sql.first(
                        "select 1 from release_submission where submission_id = ?",
                        row -> row.getInt(1),
                        submission.id())
                .isPresent();
    }
}
