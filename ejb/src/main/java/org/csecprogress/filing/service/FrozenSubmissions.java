package org.csecprogress.filing.service;

import org.csecprogress.filing.Submission;

/** Tells which submissions are in a frozen release. The release feature implements it. */
public interface FrozenSubmissions {
    /** Returns whether the submission is in a frozen, built, cleared or scheduled release. */
    boolean contains(Submission submission);
}
