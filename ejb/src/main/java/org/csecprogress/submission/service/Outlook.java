package org.csecprogress.submission.service;

import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.Finding;
import org.csecprogress.submission.SubmissionStatus;
import org.csecprogress.validation.Answers;

/**
 * What a filing holds, and what the rules would find in it with other figures.
 *
 * @param version the version of the submission, to be carried to the save
 * @param now what it holds
 * @param findings what the rules would find
 * @param explained keys of the findings that are explained
 */
public record Outlook(
        Catalog catalog,
        long version,
        SubmissionStatus status,
        Answers now,
        List<Finding> findings,
        Set<String> explained) {
    public Outlook {
        findings = List.copyOf(findings);
        explained = Set.copyOf(explained);
    }
}
