package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.publication.review.ReleasedFilings;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.service.FrozenSubmissions;

/** Tells the review whether a release holds a submission. */
@ApplicationScoped
class ReleasedSubmissions implements FrozenSubmissions {
    private final ReleasedFilings filings;

    protected ReleasedSubmissions() {
        this(null);
    }

    @Inject
    ReleasedSubmissions(ReleasedFilings filings) {
        this.filings = filings;
    }

    @Override
    public boolean contains(Submission submission) {
        return filings.isFrozen(submission);
    }
}
