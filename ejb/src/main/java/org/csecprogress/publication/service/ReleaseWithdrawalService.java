package org.csecprogress.publication.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.Releases;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.FreeText;

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

    private final Releases releases;
    private final ReleaseMoves moves;
    private final ReviewedTexts texts;
    private final FreeText free;
    private final BusinessClock clock;

    protected ReleaseWithdrawalService() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReleaseWithdrawalService(
            Releases releases,
            ReleaseMoves moves,
            ReviewedTexts texts,
            FreeText free,
            BusinessClock clock) {
        this.releases = releases;
        this.moves = moves;
        this.texts = texts;
        this.free = free;
        this.clock = clock;
    }

    /**
     * Proposes a withdrawal, in place of an earlier proposal.
     *
     * @param notice the public notice
     * @param passed whether an officer confirms having read and passed both texts; ignored for a
     *     publisher
     */
    public Decision propose(
            Actor actor, ReleaseNumber number, long version, LocalText notice, boolean passed) {
        Release release = releases.hold(number);
        LocalText words = new LocalText(notice.en().strip(), notice.es().strip());
        Optional<Decision> no =
                moves.obstacle(release, version, ReleaseAction.ASK_WITHDRAWAL, actor, "notice");
        if (no.isPresent()) {
            return no.get();
        }
        List<Problem> problems = problems(release, words);
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
        Release release = releases.hold(number);
        return moves.obstacle(release, version, ReleaseAction.WITHDRAW, actor, "")
                .or(
                        () ->
                                unread(
                                                release,
                                                actor,
                                                release.withdrawal().notice().orElseThrow(),
                                                passed)
                                        .map(Decision::refused))
                .orElseGet(() -> moves.move(release, ReleaseAction.WITHDRAW, actor, ""));
    }

    private List<Problem> problems(Release release, LocalText words) {
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            String field = "notice-" + language.name().toLowerCase(Locale.ROOT);
            String text = words.in(language);
            if (text.isEmpty()) {
                problems.add(Problem.of(field, "desk.notice.missing." + language));
            }
            free.problem(release.number().period(), field, "desk.reason", text)
                    .ifPresent(problems::add);
        }
        return problems;
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
