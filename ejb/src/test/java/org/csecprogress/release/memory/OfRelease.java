package org.csecprogress.release.memory;

import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;

/** Finds and deletes what belongs to a release, in memory. */
public final class OfRelease {
    private OfRelease() {}

    /** Returns the entities of a class that belong to a release, oldest first. */
    public static <T> Stream<T> all(Memory memory, Class<T> type, Release release) {
        return memory.all(type).filter(row -> key(row) == release.id());
    }

    /** Returns the key of the release to which an entity belongs. */
    private static long key(Object row) {
        Release release = Memory.value(row, "release");
        return release == null ? Memory.<Long>value(row, "releaseId") : release.id();
    }

    /** Deletes the entities of some classes that belong to a release. */
    static void drop(Memory memory, Release release, List<Class<?>> types) {
        types.forEach(type -> memory.removeAll(all(memory, type, release).toList()));
    }
}
