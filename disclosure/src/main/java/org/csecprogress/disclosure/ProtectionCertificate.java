package org.csecprogress.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.disclosure.plan.Price;

/**
 * What was proved of the tables of a release before they went out. It holds counts of cells and
 * requirements, and neither values nor the tables that prove them, which together would narrow the
 * truth. For staff: the counts depend on the small counts, so everybody is told a {@link
 * PublicCertificate}.
 *
 * @param tables digest of the tables' bytes
 * @param rules what protects the figures
 * @param cells how many counts were audited together
 * @param equations how many equations tie them
 * @param small how many of them are withheld for their own sake
 * @param protecting how many are withheld to protect others
 * @param onSurrogates how many of these were chosen without looking at any small count
 * @param cost what the protecting cells are worth, by the catalogue
 * @param bound no pattern that protects as well costs less than this
 * @param price what surrogates, insiders and differences cost of it; nothing before that is worked
 *     out, which is after the build
 * @param provedPublic requirements proved against everybody
 * @param provedInside requirements proved against a county, or somebody who knows one youth
 * @param byStructure how many of all these ask for no more than is possible at all
 */
public record ProtectionCertificate(
        String tables,
        Rules rules,
        int cells,
        int equations,
        int small,
        int protecting,
        int onSurrogates,
        long cost,
        long bound,
        Optional<Price> price,
        long provedPublic,
        long provedInside,
        long byStructure) {
    /**
     * What protects the figures.
     *
     * @param policy edition and threshold, in words
     * @param catalogVersion number of the catalogue whose rules tie the figures together
     * @param catalog its digest
     * @param inForceSince the day on which two people had put them into force; builds of before did
     *     not ask for it
     */
    public record Rules(
            String policy, int catalogVersion, String catalog, Optional<LocalDate> inForceSince) {}

    /** The only criterion under which tables go out. */
    public static final String CRITERION = "COVER";

    /** How much of the cost may be more than needed, from 0 to 1. */
    public double gap() {
        return cost == 0 ? 0 : (cost - bound) / (double) cost;
    }
}
