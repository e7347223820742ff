package org.csecprogress.release.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.service.ReleaseMoves;
import org.csecprogress.release.text.WrittenDecision;
import org.csecprogress.release.text.service.ReviewedTexts;

/**
 * Approves a built release: first the sign-offs of three offices, then the clearance by the
 * disclosure officer. Each counts only after the actor has opened what it attests.
 */
@Stateless
@Guarded
public class ClearingService {
    @Inject private Releases releases;
    @Inject private ReleaseMoves moves;
    @Inject private ReviewedTables tables;
    @Inject private ReviewedTexts texts;
    @Inject private CoverageCheck coverage;
    @Inject private OpeningCheck openings;
    @Inject private FreeText free;

    /**
     * Signs off for an office. Legal and the department can sign only after each public text was
     * passed or sent back, since they answer for the words too.
     *
     * @param signOff one of the three actions that are sign-offs
     */
    @Allowed({Role.STATE_STATISTICS, Role.STATE_LEGAL, Role.STATE_DEPARTMENT})
    public Decision sign(
            Actor signatory, ReleaseNumber number, long version, ReleaseAction signOff) {
        if (!signOff.isSignOff()) {
            throw new IllegalArgumentException("no sign-off: " + signOff);
        }
        Release release = releases.lock(number);
        return moves.obstacle(release, version, signOff, signatory, "")
                .or(() -> refused(tables.problem(release).stream().toList()))
                .or(() -> refused(unready(release, signatory, signOff)))
                .or(() -> unconfirmed(release, signOff, signatory))
                .orElseGet(() -> moves.move(release, signOff, signatory, ""));
    }

    private List<Problem> unready(Release release, Actor signatory, ReleaseAction signOff) {
        List<Problem> problems = new ArrayList<>();
        int open = signOff == ReleaseAction.SIGN_STATISTICS ? 0 : texts.tally(release).open();
        if (open > 0) {
            problems.add(new Problem("", "release.textsUnread", List.of(open)));
        }
        problems.addAll(openings.missing(release, signatory, signOff));
        return problems;
    }

    /**
     * Passes the disclosure review. Requires unchanged tables that account for what goes out before
     * them, and each public text passed or sent back. The passed texts are then stored for the
     * public side.
     *
     * @param decision the written decision, required for a table with too high a score and for a
     *     release that covers too little of the state
     */
    @Allowed(Role.STATE_DISCLOSURE)
    public Decision clear(Actor officer, ReleaseNumber number, long version, String decision) {
        Release release = releases.lockInTurn(number);
        String reason = decision.strip();
        return moves.obstacle(release, version, ReleaseAction.CLEAR, officer, reason)
                .or(
                        () ->
                                free.problem(number.period(), "decision", "desk.reason", reason)
                                        .map(Decision::refused))
                .or(() -> refused(tables.problem(release).stream().toList()))
                .or(() -> refused(uncleared(release, officer, reason)))
                .or(() -> unconfirmed(release, ReleaseAction.CLEAR, officer))
                .orElseGet(
                        () -> {
                            release.recordTexts(texts.keepPassed(release));
                            return moves.move(release, ReleaseAction.CLEAR, officer, reason);
                        });
    }

    private Optional<Decision> unconfirmed(Release release, ReleaseAction action, Actor actor) {
        return moves.unconfirmed(release, action, actor, texts.passedDigest(release));
    }

    /** Returns everything that is still missing, at once. */
    private List<Problem> uncleared(Release release, Actor officer, String reason) {
        List<Problem> problems = new ArrayList<>();
        int open = texts.tally(release).open();
        if (open > 0) {
            problems.add(new Problem("texts", "release.textsOpen", List.of(open)));
        }
        boolean restates = release.number().revision() > 1;
        if (open == 0 && restates && texts.restatement(release).isEmpty()) {
            problems.add(Problem.of("texts", "release.restatementOpen"));
        }
        problems.addAll(openings.missing(release, officer, ReleaseAction.CLEAR));
        boolean isHigh =
                tables.of(release, releases.events(release)).stream()
                        .anyMatch(table -> table.score().needsDecision());
        boolean isThin = coverage.of(release).isThin();
        if (isThin && reason.isEmpty()) {
            problems.add(Problem.of("decision", "release.thin"));
        }
        if (isHigh || (isThin && !reason.isEmpty())) {
            WrittenDecision.problem("decision", reason).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Decision> refused(List<Problem> problems) {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.Refused(List.of(), problems));
    }
}
