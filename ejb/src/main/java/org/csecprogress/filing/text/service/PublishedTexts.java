package org.csecprogress.filing.text.service;

import java.util.Map;
import org.csecprogress.filing.Submission;

/** Tells what became of the public texts of a submission. The release feature implements it. */
public interface PublishedTexts {
    /** Returns the outcomes by code of the field; empty before the release is public. */
    Map<String, TextOutcome> of(Submission submission);
}
