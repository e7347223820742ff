package org.csecprogress.filing.saving.page;

import java.util.Map;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.web.Sentences;

/**
 * Saves a page of figures, texts or milestones, by its button or by autosave. The filing is read
 * only if somebody else has saved in the meantime.
 */
public final class PageSaving {
    private final CurrentFiling currentFiling;
    private final FilingService filings;
    private final Sentences words;
    private final long version;

    /** The kinds of outcome of a save. */
    public enum Kind {
        /** Stored, and nobody else has saved in the meantime. */
        SAVED,
        /** Stored beside what somebody else saved in the meantime. */
        MERGED,
        /** Not stored, because something was refused. */
        REFUSED,
        /** Not stored, because somebody else changed the same answers. */
        CONFLICT,
        /** Not stored, because the filing can no longer be changed. */
        CLOSED
    }

    /**
     * The outcome of a save.
     *
     * @param version the version now stored; meaningless if nothing was stored
     */
    public record Outcome(Kind kind, long version, Map<String, String> refused, String sentence) {
        boolean isStored() {
            return kind == Kind.SAVED || kind == Kind.MERGED;
        }
    }

    /**
     * @param version the version that the page showed
     */
    public PageSaving(
            CurrentFiling currentFiling, FilingService filings, Sentences words, long version) {
        this.version = version;
        this.currentFiling = currentFiling;
        this.filings = filings;
        this.words = words;
    }

    /** Returns the version that the page showed. */
    long version() {
        return version;
    }

    /** Saves the changes of the page and marks conflicts in its draft. */
    public Outcome save(SentPage sent, FilingChanges changes) {
        Decision decision = save(changes, version);
        return decision instanceof Decision.Stale
                ? compare(sent, changes)
                : outcome(decision, Kind.SAVED);
    }

    private Decision save(FilingChanges changes, long at) {
        return filings.save(
                currentFiling.actor(), currentFiling.county(), currentFiling.period(), at, changes);
    }

    /** Retries the save if nobody changed the same fields; otherwise reports the conflict. */
    private Outcome compare(SentPage sent, FilingChanges changes) {
        Filing now = currentFiling.filing();
        sent.compare(now);
        long newer = now.submission().version();
        if (!now.submission().status().isEditable()) {
            return outcome(Kind.CLOSED, "grid.closed");
        }
        return sent.draft().conflicts().isEmpty() && newer != version
                ? outcome(save(changes, newer), Kind.MERGED)
                : outcome(Kind.CONFLICT, "grid.stale");
    }

    private Outcome outcome(Decision decision, Kind stored) {
        if (decision instanceof Decision.Accepted accepted) {
            return new Outcome(stored, accepted.version(), Map.of(), "");
        }
        if (decision instanceof Decision.Refused refused) {
            Map<String, String> byField = Complaints.of(refused, currentFiling.filing().catalog());
            return new Outcome(Kind.REFUSED, 0, byField, "");
        }
        return outcome(Kind.CONFLICT, "grid.stale");
    }

    private Outcome outcome(Kind kind, String key) {
        return new Outcome(kind, 0, Map.of(), words.of(key));
    }
}
