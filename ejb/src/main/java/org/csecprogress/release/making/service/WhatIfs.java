package org.csecprogress.release.making.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.job.service.ReleaseJob;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.protection.AlternativeOutcome;

/**
 * One person's trials of a release, beside the release itself.
 *
 * @param kinds the kinds of its tables
 * @param policy edition and threshold that it was built with, in words
 * @param own what the release itself withholds
 * @param asked the trials, in order
 * @param job the trial running now, whoever started it
 */
public record WhatIfs(
        ReleaseNumber number,
        List<TableKind> kinds,
        String policy,
        AlternativeOutcome own,
        List<Asked> asked,
        Optional<ReleaseJob> job) {
    /** One trial. */
    public record Asked(
            int threshold,
            Criterion criterion,
            List<TableKind> leftOut,
            TrialState state,
            AlternativeOutcome outcome) {}

    public WhatIfs {
        kinds = List.copyOf(kinds);
        asked = List.copyOf(asked);
    }
}
