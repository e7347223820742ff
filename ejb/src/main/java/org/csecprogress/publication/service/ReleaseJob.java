package org.csecprogress.publication.service;

import java.time.Instant;
import org.csecprogress.publication.BuildStage;

/**
 * Long work on a release that is under way, or died.
 *
 * @param who name of who started it
 * @param since when, by the real clock: a business date stands still
 * @param stage what it is at
 * @param round how often it is at that, from 1
 * @param alive whether it was heard of lately; if not, it died with its server
 */
public record ReleaseJob(String who, Instant since, BuildStage stage, int round, boolean alive) {
    /** What is done. */
    public enum Kind {
        /** The tables of a release are made. */
        BUILD,
        /** It is tried what another design would withhold. */
        WHAT_IF
    }
}
