package org.csecprogress.transparency;

import java.util.List;
import java.util.Optional;

/**
 * Proves that a fact was sealed by the head of a day, and that the tree of the newest head goes on
 * from there. It holds the leaf with its salt, which is known to nobody else.
 *
 * @param leaf the leaf
 * @param head the first head that covers it
 * @param path hashes from the leaf up to the root of that head
 * @param newest the newest head
 * @param later hashes that lead from the root of the one head to that of the other
 */
public record InclusionProof(
        LogLeaf leaf, DailyHead head, List<String> path, DailyHead newest, List<String> later) {
    public InclusionProof {
        path = List.copyOf(path);
        later = List.copyOf(later);
    }

    /**
     * Returns the proof for a fact, or empty if no head covers it yet.
     *
     * @param heads all heads, oldest first
     * @param leaves all leaves in their order
     */
    public static Optional<InclusionProof> of(
            SealedFact.Key fact, List<DailyHead> heads, List<LogLeaf> leaves) {
        return leaves.stream()
                .filter(leaf -> leaf.fact().key().equals(fact))
                .findFirst()
                .flatMap(leaf -> of(leaf, heads, leaves));
    }

    private static Optional<InclusionProof> of(
            LogLeaf leaf, List<DailyHead> heads, List<LogLeaf> leaves) {
        MerkleTree tree = new MerkleTree(leaves.stream().map(LogLeaf::hash).toList());
        return heads.stream()
                .filter(head -> leaf.place() < head.leaves())
                .findFirst()
                .map(
                        head -> {
                            DailyHead newest = heads.get(heads.size() - 1);
                            return new InclusionProof(
                                    leaf,
                                    head,
                                    tree.inclusion(Math.toIntExact(leaf.place()), head.leaves()),
                                    newest,
                                    tree.consistency(head.leaves(), newest.leaves()));
                        });
    }
}
