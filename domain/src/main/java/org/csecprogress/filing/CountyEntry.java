package org.csecprogress.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An occasion on which CDSS entered a filing for its county, derived from the filing's events.
 *
 * @param kind why the county did not enter it itself
 * @param account key of the account that enters the filing
 * @param name name of the account in histories
 * @param revision number of the working copy when it began
 * @param startedAt when it began
 * @param enteredAt when the account first saved an answer; empty if it did not
 * @param isGoingOn whether that account may still enter
 */
public record CountyEntry(
        EntryKind kind,
        long account,
        String name,
        int revision,
        Instant startedAt,
        Optional<Instant> enteredAt,
        boolean isGoingOn) {

    /**
     * Returns all such occasions for a filing, oldest first.
     *
     * @param events the filing's events, oldest first
     */
    public static List<CountyEntry> of(List<SubmissionEvent> events) {
        List<CountyEntry> entries = new ArrayList<>();
        for (SubmissionEvent event : events) {
            switch (event.action()) {
                case START_ENTRY -> entries.add(begun(event));
                case ENTER ->
                        change(entries, e -> e.isOf(event.actorId()), e -> e.entered(event.at()));
                case END_ENTRY -> change(entries, e -> e.isOf(event.actorId()), CountyEntry::ended);
                case SUBMIT, WITHDRAW -> change(entries, e -> true, CountyEntry::ended);
                default -> {
                    // No other action starts or ends an entry.
                }
            }
        }
        return entries;
    }

    /**
     * Returns the occasions that saved answers of a revision. Answers copied into a later revision
     * still count as entered by CDSS.
     *
     * @param number of the revision
     */
    public static List<CountyEntry> marksOf(List<SubmissionEvent> events, int number) {
        return of(events).stream()
                .filter(entry -> entry.enteredAt().isPresent() && entry.revision() <= number)
                .toList();
    }

    private static CountyEntry begun(SubmissionEvent event) {
        return new CountyEntry(
                event.entryKind().orElseThrow(),
                event.actorId(),
                event.actorName(),
                event.revision(),
                event.at(),
                Optional.empty(),
                true);
    }

    private static void change(
            List<CountyEntry> entries,
            Predicate<CountyEntry> which,
            UnaryOperator<CountyEntry> to) {
        entries.replaceAll(e -> e.isGoingOn() && which.test(e) ? to.apply(e) : e);
    }

    private boolean isOf(long actor) {
        return account == actor;
    }

    private CountyEntry entered(Instant at) {
        Optional<Instant> first = enteredAt.or(() -> Optional.of(at));
        return new CountyEntry(kind, account, name, revision, startedAt, first, true);
    }

    private CountyEntry ended() {
        return new CountyEntry(kind, account, name, revision, startedAt, enteredAt, false);
    }
}
