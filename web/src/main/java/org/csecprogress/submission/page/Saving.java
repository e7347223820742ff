package org.csecprogress.submission.page;

import java.util.function.Consumer;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.Changes;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.FilingService;

/**
 * Saves what was typed on a page of texts or milestones. The filing is read only where somebody
 * else has saved meanwhile.
 */
final class Saving {
    private final Desk desk;
    private final FilingService filings;
    private final Draft draft;

    Saving(Desk desk, FilingService filings, Draft draft) {
        this.desk = desk;
        this.filings = filings;
        this.draft = draft;
    }

    /**
     * Saves and goes on, or says why not.
     *
     * @param compare marks in the draft what both this page and someone else changed
     * @param then where to go
     */
    void save(Changes changes, Consumer<Filing> compare, String then) {
        long version = desk.version();
        Decision decision = save(changes, version);
        if (decision instanceof Decision.Stale) {
            compare.accept(desk.filing());
            long current = desk.filing().submission().version();
            if (draft.conflicts().isEmpty() && desk.mayEdit() && current != version) {
                decision = save(changes, current);
            }
        }
        follow(decision, then);
    }

    private Decision save(Changes changes, long version) {
        return filings.save(desk.actor(), desk.county(), desk.period(), version, changes);
    }

    private void follow(Decision decision, String then) {
        if (decision instanceof Decision.Accepted) {
            desk.saved();
            desk.go(then);
        } else if (decision instanceof Decision.Refused refused) {
            Complaints.of(refused, desk.filing().catalog()).forEach(draft::refuse);
        } else {
            Complaints.add("", Sentences.ofPage().of("grid.stale"));
            draft.conflicts().forEach(Complaints::add);
        }
    }
}
