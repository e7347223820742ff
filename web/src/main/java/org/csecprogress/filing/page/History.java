package org.csecprogress.filing.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.web.Sentences;

/** The history of a filing, newest first: who did what, when and why. */
public final class History {
    /**
     * One event.
     *
     * @param reason why, or empty
     */
    public record Line(String what, String who, String reason) {}

    /** The actions that are described with the agency that took them. */
    private static final Set<SubmissionAction> BY_AGENCY =
            Set.of(
                    SubmissionAction.CERTIFY,
                    SubmissionAction.ASK_WITHDRAWAL,
                    SubmissionAction.REFUSE_WITHDRAWAL);

    private History() {}

    /** Returns the events of a filing, newest first. */
    public static List<Line> of(List<SubmissionEvent> events, Sentences words) {
        List<Line> lines = new ArrayList<>();
        events.stream()
                .filter(event -> !isAboutCopy(event))
                .forEach(event -> lines.add(line(event, words)));
        Collections.reverse(lines);
        return lines;
    }

    /** Whether the event only opened a copy. The history tells of it once, by what was copied. */
    private static boolean isAboutCopy(SubmissionEvent event) {
        return event.action() == SubmissionAction.OPEN_CORRECTION && event.from() == null;
    }

    /** Returns the last event with that action, if there is one. */
    public static Optional<SubmissionEvent> last(
            List<SubmissionEvent> events, SubmissionAction action) {
        return events.stream()
                .filter(event -> event.action() == action)
                .reduce((first, last) -> last);
    }

    /** Returns the last time CDSS returned the filing, or null if it never did. */
    public static Line lastReturn(List<SubmissionEvent> events, Sentences words) {
        return events.stream()
                .filter(event -> event.to() == SubmissionStatus.RETURNED)
                .filter(event -> event.from() != SubmissionStatus.RETURNED)
                .reduce((first, last) -> last)
                .map(event -> line(event, words))
                .orElse(null);
    }

    /** Returns one event: who did what, when and why. */
    public static Line line(SubmissionEvent event, Sentences words) {
        String agency = event.agency() == null ? "" : "." + event.agency();
        String key = "history." + event.action();
        boolean isOfAgency = BY_AGENCY.contains(event.action());
        String what = words.of(isOfAgency ? key + agency : key, event.revision());
        String who =
                event.action().role().isCounty()
                        ? event.actorName()
                        : words.of("history.cdss", event.actorName());
        return new Line(
                what,
                words.of("history.who", who, words.time(event.at())),
                event.reason() == null ? "" : event.reason());
    }
}
