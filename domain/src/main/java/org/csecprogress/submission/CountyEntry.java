package org.csecprogress.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One time that somebody of CDSS entered a filing for its county, as the filing's events tell it.
 *
 * @param kind why the county did not enter it itself
 * @param account key of the account that enters
 * @param name who that is, as histories show it
 * @param revision number of the working copy that it was begun in
 * @param startedAt when it was begun
 * @param enteredAt when the first answer was saved by it; empty where none was
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
     * All times that a filing was entered by CDSS, the oldest first.
     *
     * @param events what happened to the filing, the oldest first
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
                    // Nothing else begins an entry or ends it.
                }
            }
        }
        return entries;
    }

    /**
     * Those by which answers of a revision were saved. What is copied into a later revision of the
     * filing was entered all the same.
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
