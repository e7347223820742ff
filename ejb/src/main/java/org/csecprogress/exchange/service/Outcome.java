package org.csecprogress.exchange.service;

import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/** Outcome of a request by which another system sent figures. */
public sealed interface Outcome {
    /**
     * Number of figures by what happened to them.
     *
     * @param added had no answer before
     * @param replaced had another answer before
     * @param removed no longer have an answer
     * @param unchanged were named with the answer that the filing already had
     * @param kept have an answer in the filing and were not named
     */
    record Tally(int added, int replaced, int removed, int unchanged, int kept) {}

    /**
     * The figures were saved or, in a dry run, could be.
     *
     * @param version the resulting version of the filing
     * @param findings the findings of the rules in the filing as it now is or would be
     * @param explained keys of the findings that have an explanation
     */
    record Done(
            CountyCode county,
            ReportingPeriod period,
            boolean dryRun,
            long version,
            Tally tally,
            Catalog catalog,
            List<Finding> findings,
            Set<String> explained)
            implements Outcome {
        public Done {
            findings = List.copyOf(findings);
            explained = Set.copyOf(explained);
        }
    }

    /**
     * The figures were saved.
     *
     * @param replayed whether an earlier request with the same key saved them
     * @param body the answer to send
     */
    record Answered(boolean replayed, long version, String body) implements Outcome {}

    /** The body could not be read as a whole. */
    record Refused(Reading.Refused reading) implements Outcome {}

    /** Some figures are invalid. */
    record Wrong(Reading.Wrong reading, Catalog catalog) implements Outcome {}

    /** Somebody else changed the filing after the sender read it. */
    record Stale(long current) implements Outcome {}

    /** The filing accepts no figures at the moment. */
    record Closed() implements Outcome {}

    /** The key was used before, by another actor or with another body. */
    record KeyTaken() implements Outcome {}
}
