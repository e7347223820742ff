package org.csecprogress.publication.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.BuildStage;
import org.csecprogress.publication.service.ReleaseJob;

/**
 * Long work in words.
 *
 * @param running whether it is under way; if not, it broke off
 * @param said what it is at
 * @param since who began it, and how long ago
 * @param step how many of {@code steps} are behind it
 */
public record WorkWords(boolean running, String said, String since, int step, int steps) {
    private static final List<BuildStage> STAGES = List.of(BuildStage.values());

    static WorkWords of(ReleaseJob job, Sentences say, Instant now) {
        long seconds = Math.max(0, Duration.between(job.since(), now).toSeconds());
        return new WorkWords(
                job.alive(),
                say.of("work.stage." + job.stage(), job.round()),
                say.of("work.since", job.who(), say.timeOfDay(job.since()), seconds),
                STAGES.indexOf(job.stage()),
                STAGES.size());
    }
}
