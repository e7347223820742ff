package org.csecprogress.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash tree as in RFC 6962: leaves and nodes are hashed with different first bytes, so that
 * nobody can pass a node off as a leaf. Hashes are in hexadecimal. It takes one hash a leaf to
 * build; then each root takes as many as the logarithm of the leaves.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Level by level, the nodes above all of their leaves, so that no node is hashed twice. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    private final int leafCount;

    /**
     * @param leaves the hashes of the leaves, in their order
     */
    public MerkleTree(List<String> leaves) {
        leafCount = leaves.size();
        List<byte[]> level = leaves.stream().map(HexFormat.of()::parseHex).toList();
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    private static List<byte[]> above(List<byte[]> below) {
        List<byte[]> level = new ArrayList<>(below.size() / 2);
        for (int i = 0; i + 1 < below.size(); i += 2) {
            level.add(hash(NODE, below.get(i), below.get(i + 1)));
        }
        return level;
    }

    /** Returns the hash of a leaf with that content. */
    public static String leaf(byte[] content) {
        return HexFormat.of().formatHex(hash(LEAF, content, new byte[0]));
    }

    /** Returns the root of all leaves. */
    public String root() {
        return root(leafCount);
    }

    /** Returns the root of the first leaves, as it was when there were only so many. */
    public String root(int count) {
        return HexFormat.of().formatHex(root(0, count));
    }

    private byte[] root(int from, int to) {
        if (from == to) {
            return sha256().digest();
        }
        int count = to - from;
        if (Integer.bitCount(count) == 1 && from % count == 0) {
            return levels.get(Integer.numberOfTrailingZeros(count)).get(from / count);
        }
        int middle = from + split(count);
        return hash(NODE, root(from, middle), root(middle, to));
    }

    /**
     * Returns the proof that a leaf is among the first leaves: the hashes beside its way to their
     * root, from the leaf up.
     */
    public List<String> inclusion(int place, int count) {
        List<byte[]> path = new ArrayList<>();
        inclusion(place, 0, count, path);
        return hex(path);
    }

    private void inclusion(int place, int from, int to, List<byte[]> path) {
        if (to - from > 1) {
            int middle = from + split(to - from);
            if (place < middle) {
                inclusion(place, from, middle, path);
                path.add(root(middle, to));
            } else {
                inclusion(place, middle, to, path);
                path.add(root(from, middle));
            }
        }
    }

    /**
     * Returns the proof that the tree of the first {@code count} leaves begins with that of the
     * first {@code earlier}: nothing was changed or removed in between.
     */
    public List<String> consistency(int earlier, int count) {
        List<byte[]> path = new ArrayList<>();
        if (earlier > 0 && earlier < count) {
            consistency(earlier, 0, count, true, path);
        }
        return hex(path);
    }

    private void consistency(int earlier, int from, int to, boolean isWhole, List<byte[]> path) {
        int size = to - from;
        if (earlier == size) {
            if (!isWhole) {
                path.add(root(from, to));
            }
            return;
        }
        int half = split(size);
        if (earlier <= half) {
            consistency(earlier, from, from + half, isWhole, path);
            path.add(root(from + half, to));
        } else {
            consistency(earlier - half, from + half, to, false, path);
            path.add(root(from, from + half));
        }
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** Returns the largest power of two below a size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] hash(byte first, byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(first);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
