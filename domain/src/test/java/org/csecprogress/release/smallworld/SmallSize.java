package org.csecprogress.release.smallworld;

import java.util.Random;

/** Random sizes of counts and remainders, mostly small, where protection is hardest. */
final class SmallSize {
    private SmallSize() {}

    /** Returns zero, a small or a larger size. */
    static long any(Random random) {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return 0;
        }
        if (kind < 11) {
            return 1L + random.nextInt(10);
        }
        return kind < 17 ? 11L + random.nextInt(30) : 41L + random.nextInt(80);
    }

    /** Returns zero or at least 11. */
    static long large(Random random) {
        return random.nextInt(4) == 0 ? 0 : 11L + random.nextInt(40);
    }

    /** Returns the same size, or one changed by a little or a lot. */
    static long corrected(Random random, long size, boolean much) {
        if (random.nextInt(2) == 0) {
            return size;
        }
        long change = much ? 11L + random.nextInt(30) : 1L + random.nextInt(10);
        return random.nextInt(3) == 0 && change <= size ? size - change : size + change;
    }
}
