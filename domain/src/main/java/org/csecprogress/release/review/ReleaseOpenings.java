package org.csecprogress.release.review;

import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleasePart;

/** Stores who opened which part of a release before it was public. */
public interface ReleaseOpenings {
    /** Returns the parts that the person has opened with the current tables of the release. */
    Set<ReleasePart> of(Actor actor, Release release);

    /** Stores the first opening of a part by a person. */
    void add(ReleaseOpening opening);
}
