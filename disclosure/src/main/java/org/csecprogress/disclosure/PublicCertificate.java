package org.csecprogress.disclosure;

import java.util.OptionalInt;

/**
 * The public part of a release's {@link ProtectionCertificate}: only what follows from public data
 * anyway. The number of proved requirements would tell how many small counts are 1, because those
 * need not be able to fall. The number of small counts would tell apart the two withheld parts of a
 * sum of 12, which could otherwise be 6 and 6.
 *
 * @param tables digest of the tables' bytes
 * @param rules the rules that protect the figures
 * @param figures how many figures the tables have
 * @param withheld how many of them are withheld, for any reason
 * @param gapPercent how much of the cost of withholding figures for others may be unnecessary, in
 *     per cent from 0 to 100, rounded up
 */
public record PublicCertificate(
        String tables,
        ProtectionCertificate.Rules rules,
        int figures,
        int withheld,
        OptionalInt gapPercent) {}
