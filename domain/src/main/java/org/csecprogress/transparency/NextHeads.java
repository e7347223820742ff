package org.csecprogress.transparency;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.csecprogress.audit.AuditKey;

/**
 * Makes the heads that are due. Days that were missed get their heads later: the first of them has
 * everything that is new, the others nothing.
 */
public final class NextHeads {
    /** The leaves of a day are a multiple of these. */
    static final int BATCH = 16;

    private static final String NONE = "0".repeat(64);

    /**
     * A head with the leaves that are new in it.
     *
     * @param head the head
     * @param leaves its new leaves
     */
    public record Made(DailyHead head, List<LogLeaf> leaves) {}

    private final AuditKey key;
    private final SecureRandom random;

    public NextHeads(AuditKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /**
     * Returns the heads of the days up to the last, oldest first.
     *
     * @param newest the newest head so far; without one, only the last day gets a head
     * @param leaves all leaves so far
     * @param facts what is to be sealed and is not yet
     */
    public List<Made> until(
            LocalDate last,
            Optional<DailyHead> newest,
            List<LogLeaf> leaves,
            List<SealedFact> facts) {
        List<String> hashes = new ArrayList<>(leaves.stream().map(LogLeaf::hash).toList());
        List<Made> made = new ArrayList<>();
        String previous = newest.map(DailyHead::digest).orElse(DailyHead.NO_PREVIOUS);
        List<SealedFact> rest = facts;
        LocalDate first = newest.map(head -> head.day().plusDays(1)).orElse(last);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            List<LogLeaf> batch = batch(rest, hashes.size());
            batch.forEach(leaf -> hashes.add(leaf.hash()));
            DailyHead head =
                    DailyHead.of(day, hashes.size(), new MerkleTree(hashes).root(), previous, key);
            made.add(new Made(head, batch));
            previous = head.digest();
            rest = List.of();
        }
        return made;
    }

    /** Returns the leaves of a day in the order of their hashes, which tells nothing. */
    private List<LogLeaf> batch(List<SealedFact> facts, int place) {
        List<LogLeaf> leaves = new ArrayList<>();
        facts.forEach(it -> leaves.add(leaf(it.kind(), it.name(), it.number(), it.digest())));
        do {
            leaves.add(leaf(LeafKind.PADDING, "", 0, NONE));
        } while (leaves.size() % BATCH != 0);
        leaves.sort(Comparator.comparing(LogLeaf::hash));
        List<LogLeaf> placed = new ArrayList<>();
        leaves.forEach(leaf -> placed.add(leaf.at(place + placed.size())));
        return placed;
    }

    private LogLeaf leaf(LeafKind kind, String name, long number, String digest) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new LogLeaf(0, kind, name, number, digest, HexFormat.of().formatHex(salt));
    }
}
