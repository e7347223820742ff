package org.csecprogress.release.embargo;

import java.util.List;

/** Reads who could read releases before they were public, for everybody. */
public interface EarlyReaders {
    /** Returns the readers of all releases that are out, newest release first. */
    List<EarlyReader> all();
}
