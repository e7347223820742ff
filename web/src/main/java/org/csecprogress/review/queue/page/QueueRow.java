package org.csecprogress.review.queue.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.QueueLine;

/**
 * One county of the queue, in words.
 *
 * @param href page of its submission, or empty if there is none
 * @param submitted when it was submitted, or that it was not
 * @param note that it has an extension or was late; otherwise empty
 * @param by when the next step is due; empty if nothing was submitted
 * @param isSoon whether that is today, tomorrow or past
 * @param isDecided whether it is decided
 * @param isToDecide whether the due date is that of CDSS's decision
 * @param away the time until the due date, or empty
 * @param duty its reviewer
 * @param chosen the county as the page shows it
 * @param changed how many answers changed since the previous revision, or empty
 * @param entered that CDSS entered the filing or is entering it, or empty
 * @param enter the link to its entry, or null if it is not with its county
 * @param isToTake whether the reader can start its review
 */
public record QueueRow(
        String county,
        String href,
        StatusTag tag,
        String submitted,
        String note,
        String by,
        boolean isSoon,
        boolean isDecided,
        boolean isToDecide,
        String away,
        int revision,
        String explained,
        int outlying,
        DutyWords duty,
        ChosenCounty chosen,
        String changed,
        String entered,
        Enter enter,
        boolean isToTake)
        implements Serializable {
    /** The link to start or continue entering a filing for its county. */
    public record Enter(String said, String href) implements Serializable {}

    /** Whether there is a submission to read. */
    public boolean isSubmitted() {
        return !href.isEmpty();
    }

    /** Returns the code of its county. */
    public String code() {
        return chosen.county().value();
    }

    static QueueRow of(
            QueueLine line, QueueAddress queue, LocalDate today, long reader, Sentences sentences) {
        boolean has = !QueueTab.NOT_SUBMITTED.holds(line);
        Due due = has ? due(line, today, sentences) : new Due("", false, "");
        return new QueueRow(
                line.county().name(),
                has ? ReviewAddress.from(queue, line.county().code()).href() : "",
                StatusTag.of(line, sentences),
                has ? sentences.day(line.submittedAt()) : missing(line, today, sentences),
                note(line, sentences),
                due.by(),
                due.isSoon(),
                has && line.decideBy() == null,
                has && line.decideBy() != null && line.status() != FilingStatus.RETURNED,
                due.away(),
                line.revision(),
                line.explained() == 0
                        ? "0"
                        : sentences.of("queue.explained", line.explained(), line.explained()),
                line.outlying(),
                DutyWords.of(line, sentences),
                ChosenCounty.of(line),
                line.changes() == 0 ? "" : sentences.of("queue.changed", line.changes()),
                entered(line, sentences),
                enter(line, queue.period(), reader, sentences),
                line.isToStart() && !line.entry().parties().contains(reader));
    }

    private static String entered(QueueLine line, Sentences sentences) {
        if (!line.isEntered()) {
            return line.entry().now().isEmpty() ? "" : sentences.of("queue.entering");
        }
        return sentences.of("queue.entered", String.join(", ", line.entry().names()));
    }

    private static Enter enter(QueueLine line, String period, long reader, Sentences sentences) {
        if (!line.isWithCounty()) {
            return null;
        }
        String code = line.county().code().value();
        return new Enter(
                sentences.of(
                        line.entry().now().contains(reader) ? "queue.enter.on" : "queue.enter"),
                ReviewAddress.entry(code, period));
    }

    private static String note(QueueLine line, Sentences sentences) {
        if (line.isLate()) {
            return sentences.of("queue.late");
        }
        return line.extendedUntil()
                .map(day -> sentences.of("calendar.extended", sentences.day(day)))
                .orElse("");
    }

    private record Due(String by, boolean isSoon, String away) {}

    private static Due due(QueueLine line, LocalDate today, Sentences sentences) {
        if (line.decideBy() == null) {
            return new Due(sentences.of("queue.decided"), false, "");
        }
        long days = ChronoUnit.DAYS.between(today, line.decideBy());
        String day = sentences.day(line.decideBy());
        String away = DaysFromToday.away(days, sentences);
        if (line.status() == FilingStatus.RETURNED) {
            return new Due(sentences.of("queue.answerBy", day), days < 0, days < 0 ? away : "");
        }
        return days == 0 || days == 1
                ? new Due(DaysFromToday.capitalised(away), true, "")
                : new Due(day, days < 0, away);
    }

    private static String missing(QueueLine line, LocalDate today, Sentences sentences) {
        if (line.status() == FilingStatus.NOT_OPEN) {
            return sentences.of("queue.notOpen");
        }
        String due = sentences.day(line.decideBy());
        return line.isOverdue()
                ? sentences.of(
                        "queue.missing.late",
                        due,
                        DaysFromToday.away(
                                ChronoUnit.DAYS.between(today, line.decideBy()), sentences))
                : sentences.of("queue.missing", due);
    }
}
