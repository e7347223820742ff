package org.csecprogress.submission.service;

import org.csecprogress.submission.Submission;

/** Tells which submissions are in a frozen release. The publication feature answers. */
public interface FrozenSubmissions {
    /** Whether the submission is in a release that is frozen, built, cleared or scheduled. */
    boolean contains(Submission submission);
}
