package org.csecprogress.releasedesk.page;

import java.util.Optional;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.review.service.ProposedWithdrawal;
import org.csecprogress.release.review.service.ReleaseOverview;

/** Words for the withdrawal of a release: for whom it waits, and who has done it. */
final class WithdrawalWords {
    private WithdrawalWords() {}

    /** Returns for whom a proposed withdrawal waits. */
    static String waits(ProposedWithdrawal proposed) {
        return Sentences.ofPage()
                .of(
                        "desk.withdraw.waits."
                                + (proposed.waitsForReader() ? "READER" : proposed.office()));
    }

    /** Returns when and by whom the release was withdrawn; empty if it was not. */
    static Optional<String> done(ReleaseOverview release) {
        if (release.status() != ReleaseStatus.WITHDRAWN) {
            return Optional.empty();
        }
        Sentences say = Sentences.ofPage();
        String proposer =
                release.last(ReleaseAction.ASK_WITHDRAWAL).map(ReleaseEvent::actorName).orElse("");
        return release.last(ReleaseAction.WITHDRAW)
                .map(
                        agreed ->
                                say.of(
                                        "desk.withdraw.done",
                                        say.date(agreed.at()),
                                        proposer,
                                        agreed.actorName()));
    }
}
