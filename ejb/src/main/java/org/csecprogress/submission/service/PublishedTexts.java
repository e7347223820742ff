package org.csecprogress.submission.service;

import java.util.Map;
import org.csecprogress.submission.Submission;

/** Tells what became of the public texts of a submission. The publication feature answers. */
public interface PublishedTexts {
    /** By code of the field; nothing before the release is public. */
    Map<String, TextOutcome> of(Submission submission);
}
