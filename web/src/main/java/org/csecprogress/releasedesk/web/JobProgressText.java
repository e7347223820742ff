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

    /** Returns how much of the work is done, of 100. */
    public int percent() {
        return 100 * step / steps;
    }

    /** Returns the progress of work on a release. */
    public static JobProgressText of(ReleaseJob job, Sentences say, Instant now) {
        return new JobProgressText(
                job.alive(),
                say.of("work.stage." + job.stage(), job.round()),
                since(job.who(), job.since(), say, now),
                STAGES.indexOf(passed(job.stage())),
                STAGES.size());
    }

    /**
     * Returns the progress of running work without stages.
     *
     * @param who name of the person who started it, or words for the program
     */
    public static JobProgressText ofOneStep(
            String said, String who, Instant since, Sentences say, Instant now) {
        return new JobProgressText(true, said, since(who, since, say, now), 0, 1);
    }

    private static String since(String who, Instant since, Sentences say, Instant now) {
        long seconds = Math.max(0, Duration.between(since, now).toSeconds());
        return say.of("work.since", who, say.timeOfDay(since), seconds);
    }

    /** Counts the search for remedies as part of the audit, because it leads to no further step. */
    private static BuildStage passed(BuildStage stage) {
        return stage == BuildStage.REMEDIES ? BuildStage.AUDITING : stage;
    }
}
