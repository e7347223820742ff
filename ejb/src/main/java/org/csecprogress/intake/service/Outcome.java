package org.csecprogress.intake.service;

import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.intake.Reading;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/** What became of figures that another system sent. */
public sealed interface Outcome {
    /**
     * How many figures became what.
     *
     * @param added had no answer before
     * @param replaced had another answer before
     * @param removed have none any more
     * @param unchanged are named and say what the filing says already
     * @param kept are answered in the filing and not named
     */
    record Tally(int added, int replaced, int removed, int unchanged, int kept) {}

    /**
     * They were saved or, with a dry run, could be.
     *
     * @param version of the filing, from now on
     * @param findings what the rules find in the filing as it is now or would be
     * @param explained keys of the findings that are explained
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
     * They were saved, and this is the answer to it.
     *
     * @param replayed whether that was before, by a request with the same key
     */
    record Answered(boolean replayed, long version, String body) implements Outcome {}

    /** The body as a whole is not what it should be. */
    record Refused(Reading.Refused reading) implements Outcome {}

    /** Some figures are not what they should be. */
    record Wrong(Reading.Wrong reading, Catalog catalog) implements Outcome {}

    /** Somebody else changed the filing since the sender looked. */
    record Stale(long current) implements Outcome {}

    /** The filing takes no figures at the moment. */
    record Closed() implements Outcome {}

    /** The key was used before, by another actor or with another body. */
    record KeyTaken() implements Outcome {}
}
