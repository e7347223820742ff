package org.csecprogress.release.making;

import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;

/** Stores what people tried out on built releases. A trial is only for the person who asked. */
public interface ReleaseTrials {
    /** Returns the person's trials on the release, in order. */
    List<ReleaseTrial> of(Actor actor, Release release);

    /** Returns the number of the person's next trial, from 1. The caller has locked the release. */
    int nextNumber(Actor actor, Release release);

    /** Stores a trial. */
    void add(ReleaseTrial trial);

    /** Deletes the person's trials on the release. */
    void forget(Actor actor, Release release);
}
