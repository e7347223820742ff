package org.csecprogress.submission.page;

import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.Changes;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.FilingService;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.WhyQuestion;

/** Saves a page of the grid, by its button or by itself. */
final class GridSaving {
    private final Desk desk;
    private final FilingService filings;
    private final Sentences words;

    /** What became of a save. */
    enum Kind {
        /** It is stored, and nobody else saved meanwhile. */
        SAVED,
        /** It is stored beside what somebody else saved meanwhile. */
        MERGED,
        /** Nothing is stored: something in it is refused. */
        REFUSED,
        /** Nothing is stored: somebody else changed the same cells. */
        CONFLICT,
        /** Nothing is stored: the filing can no longer be changed. */
        CLOSED
    }

    /**
     * What became of a save.
     *
     * @param version the version that is stored now; of no meaning where nothing was stored
     * @param refused what is wrong, by field
     * @param sentence what to say of the whole page, or empty
     */
    record Outcome(Kind kind, long version, Map<String, String> refused, String sentence) {
        boolean isStored() {
            return kind == Kind.SAVED || kind == Kind.MERGED;
        }
    }

    GridSaving(Desk desk, FilingService filings, Sentences words) {
        this.desk = desk;
        this.filings = filings;
        this.words = words;
    }

    /** Saves the changes that were read from the page; conflicts are marked in its draft. */
    Outcome save(GridRequest sent, Changes changes) {
        Decision decision = save(changes, desk.version());
        return decision instanceof Decision.Stale
                ? compare(sent, changes)
                : outcome(decision, Kind.SAVED);
    }

    private Decision save(Changes changes, long version) {
        return filings.save(desk.actor(), desk.county(), desk.period(), version, changes);
    }

    /** Saves again where nobody typed in the same cells; otherwise both are to be shown. */
    private Outcome compare(GridRequest sent, Changes changes) {
        Filing now = desk.filing();
        mark(sent, now);
        long version = now.submission().version();
        if (!now.submission().status().isEditable()) {
            return outcome(Kind.CLOSED, "grid.closed");
        }
        return sent.draft().conflicts().isEmpty() && version != desk.version()
                ? outcome(save(changes, version), Kind.MERGED)
                : outcome(Kind.CONFLICT, "grid.stale");
    }

    private void mark(GridRequest sent, Filing now) {
        for (CellKey cell : sent.conflicts(now.answers())) {
            String theirs = said(now.answers().figure(cell));
            String mine = said(sent.mine(cell));
            sent.draft().conflict(cell.toString(), words.of("grid.conflict", theirs, mine));
        }
        for (String key : sent.explanationConflicts(now.explanations())) {
            String theirs = WhyQuestion.text(key, now.explanations());
            sent.draft().conflict(GridRequest.WHY + key, words.of("grid.conflict.words", theirs));
        }
    }

    private String said(Optional<Answer> answer) {
        return answer.flatMap(Answer::number)
                .map(words::number)
                .orElseGet(() -> words.of("grid.conflict.none"));
    }

    private Outcome outcome(Decision decision, Kind stored) {
        if (decision instanceof Decision.Accepted accepted) {
            return new Outcome(stored, accepted.version(), Map.of(), "");
        }
        if (decision instanceof Decision.Refused refused) {
            Map<String, String> byField = Complaints.of(refused, desk.filing().catalog());
            return new Outcome(Kind.REFUSED, 0, byField, "");
        }
        return outcome(Kind.CONFLICT, "grid.stale");
    }

    private Outcome outcome(Kind kind, String key) {
        return new Outcome(kind, 0, Map.of(), words.of(key));
    }
}
