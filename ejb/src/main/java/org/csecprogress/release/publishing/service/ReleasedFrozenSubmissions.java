package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.service.FrozenSubmissions;
import org.csecprogress.release.text.ReleasedFilings;

/** Tells the review whether a release holds a submission. */
@ApplicationScoped
class ReleasedFrozenSubmissions implements FrozenSubmissions {
    @Inject private ReleasedFilings filings;

    @Override
    public boolean contains(Submission submission) {
        return filings.isFrozen(submission);
    }
}
