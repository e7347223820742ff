package org.csecprogress.progress;

import java.time.Instant;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;

/**
 * CDSS approved evidence of a milestone.
 *
 * @param agency the agency that gave it, or null for the county as a whole
 * @param evidence what was approved; other evidence is not
 * @param by name of the reviewer
 */
public record Approval(
        CountyCode county,
        String milestone,
        Agency agency,
        Evidence evidence,
        String by,
        Instant at) {
    /** Whether it is of that evidence of that milestone of that agency. */
    public boolean isOf(String other, Agency whose, Evidence given) {
        return milestone.equals(other) && agency == whose && evidence.equals(given);
    }
}
