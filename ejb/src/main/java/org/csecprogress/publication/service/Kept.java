package org.csecprogress.publication.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The few answers that were asked for last. Their keys say everything that they depend on, and they
 * never change: so nothing here is ever stale.
 */
final class Kept<K, V> {
    private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    /**
     * Nothing yet.
     *
     * @param most how many answers there is room for
     */
    Kept(int most) {
        this.most = most;
    }

    /** The answer, read now unless it is kept. Two who ask at once may both read it. */
    V of(K key, Function<? super K, ? extends V> reader) {
        return of(key, reader, k -> true);
    }

    /**
     * The same, and only some answers are kept.
     *
     * @param worth whether an answer that was read is to be kept
     */
    V of(K key, Function<? super K, ? extends V> reader, Predicate<? super K> worth) {
        V kept = find(key);
        if (kept != null) {
            return kept;
        }
        V read = reader.apply(key);
        if (worth.test(key)) {
            keep(key, read);
        }
        return read;
    }

    private synchronized V find(K key) {
        return answers.get(key);
    }

    private synchronized void keep(K key, V answer) {
        answers.put(key, answer);
        if (answers.size() > most) {
            answers.remove(answers.keySet().iterator().next());
        }
    }
}
