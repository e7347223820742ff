package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.csecprogress.submission.Submission;

/** No release has been frozen as long as there are none. */
@ApplicationScoped
class NothingFrozen implements FrozenSubmissions {
    @Override
    public boolean contains(Submission submission) {
        return false;
    }
}
