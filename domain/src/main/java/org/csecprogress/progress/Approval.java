package org.csecprogress.progress;

import java.time.Instant;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;

/**
 * CDSS's approval of a milestone's evidence.
 *
 * @param agency the agency that gave it, or null for the whole county
 * @param evidence the approved evidence; other evidence is not approved
 * @param by name of the reviewer
 */
public record Approval(
        CountyCode county,
        String milestone,
        Agency agency,
        Evidence evidence,
        String by,
        Instant at) {
    /** Whether it approves that evidence of that milestone and agency. */
    public boolean isOf(String other, Agency whose, Evidence given) {
        return milestone.equals(other) && agency == whose && evidence.equals(given);
    }
}
