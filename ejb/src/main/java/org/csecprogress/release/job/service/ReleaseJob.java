package org.csecprogress.release.job.service;

import java.time.Instant;
import org.csecprogress.release.job.BuildStage;

/**
 * Long work on a release that is running or died.
 *
 * @param who name of the person who started it
 * @param since when it started, by the real clock, because a business date stands still
 * @param stage its current stage
 * @param round how often it has reached that stage, from 1
 * @param alive whether its heartbeat is recent; if not, it died with its server
 */
public record ReleaseJob(String who, Instant since, BuildStage stage, int round, boolean alive) {}
