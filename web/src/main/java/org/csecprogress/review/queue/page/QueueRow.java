package org.csecprogress.review.queue.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
 * @param chosen value of its check box
 * @param box identifier of its check box
 * @param isChosen whether the check box is ticked
 * @param changed how many answers changed since the previous revision, or empty
 * @param entered that CDSS entered the filing or is entering it, or empty
 * @param enter the link to its entry; none if it is not with its county
 * @param take value of the button that starts the review, or empty if it can't start
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
        String chosen,
        String box,
        boolean isChosen,
        String changed,
        String entered,
        Optional<Enter> enter,
        String take) {
    /** The link to start or continue entering a filing for its county. */
    public record Enter(String said, String href) {}

    /** Whether there is a submission to read. */
    public boolean isSubmitted() {
        return !href.isEmpty();
    }

    /** Returns the address for entering the filing for its county, or empty. */
    public String enterHref() {
        return enter.map(Enter::href).orElse("");
    }

    /** Returns the text of the link for entering the filing, or empty. */
    public String enterSaid() {
        return enter.map(Enter::said).orElse("");
    }

    static QueueRow of(
            QueueLine line,
            QueueAddress queue,
            LocalDate today,
            boolean isChosen,
            long reader,
            Sentences sentences) {
        boolean has = !QueueTab.NOT_SUBMITTED.holds(line);
        String code = line.county().code().value();
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
                ChosenCounty.of(line).written(),
                "choose-" + code,
                isChosen,
                line.changes() == 0 ? "" : sentences.of("queue.changed", line.changes()),
                entered(line, sentences),
                enter(line, queue.period(), reader, sentences),
                line.isToStart() && !line.entry().parties().contains(reader)
                        ? code + "." + line.version()
                        : "");
    }

    private static String entered(QueueLine line, Sentences sentences) {
        if (!line.isEntered()) {
            return line.entry().now().isEmpty() ? "" : sentences.of("queue.entering");
        }
        return sentences.of("queue.entered", String.join(", ", line.entry().names()));
    }

    private static Optional<Enter> enter(
            QueueLine line, String period, long reader, Sentences sentences) {
        if (!line.isWithCounty()) {
            return Optional.empty();
        }
        String code = line.county().code().value();
        return Optional.of(
                new Enter(
                        sentences.of(
                                line.entry().now().contains(reader)
                                        ? "queue.enter.on"
                                        : "queue.enter"),
                        ReviewAddress.entry(code, period)));
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
