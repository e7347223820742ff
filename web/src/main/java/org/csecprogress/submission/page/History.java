package org.csecprogress.submission.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    static List<Line> of(List<SubmissionEvent> events, Phrases phrases) {
        List<Line> lines = new ArrayList<>();
        for (SubmissionEvent event : events) {
            String agency = event.agency() == null ? "" : "." + event.agency();
            String key = "history." + event.action();
            boolean signed = event.action().name().equals("CERTIFY");
            String what = phrases.say(signed ? key + agency : key, event.revision());
            String who =
                    event.action().role().isCounty()
                            ? event.actorName()
                            : phrases.say("history.cdss", event.actorName());
            lines.add(
                    new Line(
                            what,
                            phrases.say("history.who", who, phrases.moment(event.at())),
                            event.reason() == null ? "" : event.reason()));
        }
        Collections.reverse(lines);
        return lines;
    }
}
