package org.csecprogress.releasedesk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.service.ReleaseJob;

/**
 * The progress of long work in words.
 *
 * @param running whether it is running; if not, it was interrupted
 * @param said the current stage
 * @param since who started it, and how long ago
 * @param step how many of {@code steps} are done
 */
public record JobProgressText(boolean running, String said, String since, int step, int steps) {
    /** The steps of a successful build. */
    private static final List<BuildStage> STAGES =
            List.of(
                    BuildStage.READING,
                    BuildStage.PLANNING,
                    BuildStage.AUDITING,
                    BuildStage.SAVING);

    public static JobProgressText of(ReleaseJob job, Sentences say, Instant now) {
        long seconds = Math.max(0, Duration.between(job.since(), now).toSeconds());
        return new JobProgressText(
                job.alive(),
                say.of("work.stage." + job.stage(), job.round()),
                say.of("work.since", job.who(), say.timeOfDay(job.since()), seconds),
                STAGES.indexOf(passed(job.stage())),
                STAGES.size());
    }

    /** Counts the search for remedies as part of the audit, because it leads to no further step. */
    private static BuildStage passed(BuildStage stage) {
        return stage == BuildStage.REMEDIES ? BuildStage.AUDITING : stage;
    }
}
