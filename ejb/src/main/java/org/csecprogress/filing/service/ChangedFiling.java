package org.csecprogress.filing.service;

import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.Finding;

/**
 * Content of a filing, and its findings with other figures.
 *
 * @param version the version of the submission, to be passed to the save
 * @param now its current answers
 * @param findings the findings with the other figures
 * @param explained keys of the findings that have an explanation
 */
public record ChangedFiling(
        Catalog catalog,
        long version,
        SubmissionStatus status,
        Answers now,
        List<Finding> findings,
        Set<String> explained) {
    public ChangedFiling {
        findings = List.copyOf(findings);
        explained = Set.copyOf(explained);
    }
}
