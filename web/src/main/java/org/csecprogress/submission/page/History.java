package org.csecprogress.submission.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.SubmissionEvent;

/** Who did what, when and why, the newest first. */
public final class History {
    /**
     * One move.
     *
     * @param reason why, or empty
     */
    public record Line(String what, String who, String reason) {}

    private History() {}

    static List<Line> of(List<SubmissionEvent> events, Sentences words) {
        List<Line> lines = new ArrayList<>();
        for (SubmissionEvent event : events) {
            String agency = event.agency() == null ? "" : "." + event.agency();
            String key = "history." + event.action();
            boolean signed = event.action().name().equals("CERTIFY");
            String what = words.of(signed ? key + agency : key, event.revision());
            String who =
                    event.action().role().isCounty()
                            ? event.actorName()
                            : words.of("history.cdss", event.actorName());
            lines.add(
                    new Line(
                            what,
                            words.of("history.who", who, words.time(event.at())),
                            event.reason() == null ? "" : event.reason()));
        }
        Collections.reverse(lines);
        return lines;
    }
}
