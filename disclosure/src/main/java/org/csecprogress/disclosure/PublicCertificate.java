package org.csecprogress.disclosure;

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
 */
public record PublicCertificate(
        String tables, ProtectionCertificate.Rules rules, int figures, int withheld) {}
