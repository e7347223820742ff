package org.csecprogress.review.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.FilingMove;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;

/**
 * When filings of a period were sent, and which CDSS staff review or enter them.
 *
 * @param moves the moves of the quarter's filings, in their order
 */
record QueueParties(List<FilingMove> moves) {
    /** A member of CDSS staff. */
    record Person(long id, String name) {
        static final Person NOBODY = new Person(0, "");
    }

    /** Creates the parts from the moves of a quarter, in their order. */
    static QueueParties of(List<FilingMove> moves) {
        return new QueueParties(moves);
    }

    /** Returns the times at which a submission was sent. */
    Stream<Instant> sent(long submission) {
        return moves.stream()
                .filter(move -> move.submission() == submission)
                .filter(move -> move.action() == SubmissionAction.SUBMIT)
                .map(FilingMove::at);
    }

    /** Returns the last reviewer to start a review of a submission, or nobody. */
    Person reviewer(long submission) {
        return moves.stream()
                .filter(move -> move.submission() == submission)
                .filter(move -> move.action() == SubmissionAction.START_REVIEW)
                .reduce((first, last) -> last)
                .map(QueueParties::who)
                .orElse(Person.NOBODY);
    }

    /** Returns who entered the filing for its county, and who may now. */
    QueueLine.StateEntry entry(CountyCode county) {
        List<FilingMove> ours =
                moves.stream()
                        .filter(move -> move.county().equals(county))
                        .filter(move -> move.status() != SubmissionStatus.WITHDRAWN)
                        .toList();
        if (ours.isEmpty()) {
            return QueueLine.StateEntry.NONE;
        }
        List<Person> entered =
                ours.stream()
                        .filter(move -> move.action() == SubmissionAction.ENTER)
                        .map(QueueParties::who)
                        .distinct()
                        .toList();
        return new QueueLine.StateEntry(
                entered.stream().map(Person::id).collect(Collectors.toSet()),
                entered.stream().map(Person::name).toList(),
                begun(ours.stream().filter(FilingMove::isEntering)),
                begun(ours.stream()));
    }

    /** Returns the accounts that started to enter. */
    private static Set<Long> begun(Stream<FilingMove> ours) {
        return ours.filter(move -> move.action() == SubmissionAction.START_ENTRY)
                .map(FilingMove::account)
                .collect(Collectors.toSet());
    }

    private static Person who(FilingMove move) {
        return new Person(move.account(), move.name());
    }
}
