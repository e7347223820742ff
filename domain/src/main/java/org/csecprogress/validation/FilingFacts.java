package org.csecprogress.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;

/** What the rules need to know beside the answers. */
public final class FilingFacts {
    private FilingFacts() {}

    public static Builder builder(ReportingPeriod period, LocalDate today) {
        return new Builder();
    }

    /** Collects facts. */
    public static final class Builder {
        public Builder prior(Map<Integer, Answers> byLag) {
            return this;
        }

        public Builder children(Object groups) {
            return this;
        }

        public Builder certified(Collection<Agency> agencies) {
            return this;
        }

        public FilingFacts build() {
            return new FilingFacts();
        }
    }
}
