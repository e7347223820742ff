package org.csecprogress.transparency;

/**
 * A fact that is sealed once and then stays as it is.
 *
 * @param name the chain, the filing ({@code 2026Q3-39}) or the release ({@code 2026Q2-r1})
 * @param number position in the chain, number of the revision, key of the event, or 0
 * @param digest what it says, as 64 hexadecimal digits
 */
public record SealedFact(LeafKind kind, String name, long number, String digest) {
    /**
     * Identifies a fact, whatever it says.
     *
     * @param kind its kind
     * @param name its name
     * @param number its number
     */
    public record Key(LeafKind kind, String name, long number) {}

    /** Returns what identifies it. */
    public Key key() {
        return new Key(kind, name, number);
    }
}
