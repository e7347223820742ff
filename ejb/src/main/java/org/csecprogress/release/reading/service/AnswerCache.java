package org.csecprogress.release.reading.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Cache of the most recently used answers. A key contains everything that its answer depends on, so
 * no entry is ever stale.
 */
final class AnswerCache<K, V> {
    private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    /**
     * Creates an empty cache.
     *
     * @param most largest number of answers
     */
    AnswerCache(int most) {
        this.most = most;
    }

    /** Returns the cached answer, or reads and caches it. Two threads may both read it. */
    V of(K key, Function<? super K, ? extends V> reader) {
        return of(key, reader, k -> true);
    }

    /**
     * Returns the cached answer, or reads it and caches only some answers.
     *
     * @param worth whether to cache the answer to a key
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
