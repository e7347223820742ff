package org.csecprogress.publication.linked;

import org.csecprogress.disclosure.audit.AuditReport;

/** The audit could not prove that every small count is protected, so the release may not go out. */
public final class UnprovedReleaseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnprovedReleaseException(AuditReport report) {
        super(
                report == null
                        ? "the plan did not settle"
                        : report.findings().size() + " requirements are not proved");
    }
}
