package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.service.ReleaseMoves;
import org.csecprogress.release.text.service.ReviewedTexts;

/**
 * Withdraws a release, by a publisher and the disclosure officer together. One of them proposes the
 * public notice in both languages, and the other agrees to that exact text. The officer passes the
 * text, before or after the publisher.
 */
@Stateless
@Guarded
@Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
public class ReleaseWithdrawalService {
    private static final String PASSED = "passed";

    @Inject private Releases releases;
    @Inject private ReleaseMoves moves;
    @Inject private ReviewedTexts texts;
    @Inject private NoticeProblems notices;
    @Inject private BusinessClock clock;

    /**
     * Proposes a withdrawal, in place of an earlier proposal.
     *
     * @param notice the public notice
     * @param passed whether an officer confirms having read and passed both texts; ignored for a
     *     publisher
     */
    public Decision propose(
            Actor actor, ReleaseNumber number, long version, LocalText notice, boolean passed) {
        Release release = releases.lock(number);
        LocalText words = new LocalText(notice.en().strip(), notice.es().strip());
        Optional<Decision> no =
                moves.obstacle(release, version, ReleaseAction.ASK_WITHDRAWAL, actor, "notice");
        if (no.isPresent()) {
            return no.get();
        }
        List<Problem> problems =
                notices.of(number.period(), words, "notice", "desk.notice.missing");
        if (problems.isEmpty()) {
            unread(release, actor, words, passed).ifPresent(problems::add);
        }
        return problems.isEmpty()
                ? moves.keep(release, release.proposeWithdrawal(actor, words, clock.instant()))
                : new Decision.Refused(List.of(), problems);
    }

    /**
     * Agrees to the other office's proposal. The notice replaces the release everywhere.
     *
     * @param passed as in {@link #propose}
     */
    public Decision agree(Actor actor, ReleaseNumber number, long version, boolean passed) {
        Release release = releases.lock(number);
        return moves.obstacle(release, version, ReleaseAction.WITHDRAW, actor, "")
                .or(
                        () ->
                                unread(
                                                release,
                                                actor,
                                                release.withdrawal().notice().orElseThrow(),
                                                passed)
                                        .map(Decision::refused))
                .or(() -> moves.unconfirmed(release, ReleaseAction.WITHDRAW, actor))
                .orElseGet(() -> moves.move(release, ReleaseAction.WITHDRAW, actor, ""));
    }

    /** Asks the officer to pass the texts, and names what could reveal a count. */
    private Optional<Problem> unread(
            Release release, Actor actor, LocalText words, boolean passed) {
        if (passed || !actor.has(Role.STATE_DISCLOSURE)) {
            return Optional.empty();
        }
        List<String> flagged = texts.flagged(release, words);
        return Optional.of(
                flagged.isEmpty()
                        ? Problem.of(PASSED, "desk.notice.unread")
                        : new Problem(
                                PASSED,
                                "desk.notice.flagged",
                                List.of(String.join(", ", flagged))));
    }
}
