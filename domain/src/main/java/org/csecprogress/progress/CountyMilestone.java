package org.csecprogress.progress;

import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.kernel.CountyCode;

/** The key of what is recorded once for a county and a milestone. */
public class CountyMilestone implements Serializable {
    private static final long serialVersionUID = 1L;

    private CountyCode county;
    private String milestone;

    /** For the persistence provider. */
    public CountyMilestone() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof CountyMilestone key
                && Objects.equals(county, key.county)
                && Objects.equals(milestone, key.milestone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(county, milestone);
    }
}
