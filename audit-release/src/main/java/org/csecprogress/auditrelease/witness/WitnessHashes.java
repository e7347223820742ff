package org.csecprogress.auditrelease.witness;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Sha256;

/**
 * Checks proofs of a hash tree as RFC 9162 describes it for that of RFC 6962. It shares no code
 * with what makes them.
 */
final class WitnessHashes {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private WitnessHashes() {}

    /** Returns the hash of a leaf, whose parts are lines without a break after the last. */
    static String leaf(String... parts) {
        return new Sha256()
                .add(LEAF)
                .add(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    private static String node(String left, String right) {
        return new Sha256()
                .add(NODE)
                .add(HexFormat.of().parseHex(left))
                .add(HexFormat.of().parseHex(right))
                .hex();
    }

    /** Returns the root to which a path leads from a leaf, or empty if its length does not fit. */
    static Optional<String> root(String leaf, long place, long leaves, List<String> path) {
        if (place < 0 || place >= leaves) {
            return Optional.empty();
        }
        long at = place;
        long last = leaves - 1;
        String hash = leaf;
        for (String beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (at % 2 == 1 || at == last) {
                hash = node(beside, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** Whether a path leads from the root of the first leaves to that of more. */
    static boolean goesOn(
            String earlier, long first, String later, long second, List<String> given) {
        if (first == second) {
            return given.isEmpty() && earlier.equals(later);
        }
        boolean isWhole = Long.bitCount(first) == 1;
        if (first <= 0 || first > second || (given.isEmpty() && !isWhole)) {
            return false;
        }
        long at = first - 1;
        long last = second - 1;
        while (at % 2 == 1) {
            at >>= 1;
            last >>= 1;
        }
        String old = isWhole ? earlier : given.get(0);
        String now = old;
        for (String beside : given.subList(isWhole ? 0 : 1, given.size())) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                old = node(beside, old);
                now = node(beside, now);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = node(now, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(earlier) && now.equals(later);
    }
}
