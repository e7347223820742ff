package org.csecprogress.auditrelease.witness;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.Sha256;

/**
 * A line of the file of daily seals.
 *
 * @param day its day
 * @param root root of the day's tree
 * @param previous digest of the line before, or 64 zeros
 * @param key name of the key
 * @param seal seal under the key, which only the portal can check
 */
record KeptHead(LocalDate day, String root, String previous, String key, String seal) {
    /** Stands in the first line in place of the digest of a line before it. */
    static final String NONE = "0".repeat(64);

    /** Returns the digest to which the next line refers. */
    String digest() {
        return Sha256.of(String.join("\n", List.of(day.toString(), root, previous, key, seal)));
    }
}
