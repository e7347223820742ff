package org.csecprogress.release.job;

/** Listener for the progress of a build. It may throw to cancel the build. */
@FunctionalInterface
public interface BuildWatch {
    /** A listener that ignores progress. */
    BuildWatch NONE = (stage, round) -> {};

    /**
     * Called when the build reaches a stage.
     *
     * @param round how often it has reached the stage, from 1
     */
    void at(BuildStage stage, int round);
}
