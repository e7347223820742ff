package org.csecprogress.disclosure;

/**
 * What everybody is told of a release's {@link ProtectionCertificate}. All of it follows from what
 * is public anyway; the rest of the certificate does not. How many requirements were proved tells
 * how many small counts are 1, since those need not be able to fall; how many counts are small
 * tells apart the two stars of a sum of 12, which could be 6 and 6 otherwise.
 *
 * @param tables digest of the tables' bytes
 * @param rules what protects the figures
 * @param figures how many figures the tables have
 * @param withheld how many of them are withheld, for whatever reason
 */
public record PublicCertificate(
        String tables, ProtectionCertificate.Rules rules, int figures, int withheld) {}
