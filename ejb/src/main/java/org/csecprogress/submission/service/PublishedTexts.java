package org.csecprogress.submission.service;

import java.util.Map;
import org.csecprogress.submission.Submission;

/** Tells what became of the public texts of a submission. The publication feature implements it. */
public interface PublishedTexts {
    /** Returns the outcomes by code of the field; empty before the release is public. */
    Map<String, TextOutcome> of(Submission submission);
}
