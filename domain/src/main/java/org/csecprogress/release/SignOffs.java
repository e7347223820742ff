package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.kernel.Actor;

/**
 * The sign-offs of a release for statistics, law and department. Each is given once, nobody gives
 * two, and the department signs last because it answers for the whole.
 */
@Embeddable
class SignOffs {
    @Column(name = "signed_statistics")
    private Long statistics;

    @Column(name = "signed_legal")
    private Long legal;

    @Column(name = "signed_department")
    private Long department;

    /** Creates sign-offs that nobody has given. */
    protected SignOffs() {}

    private SignOffs(Long statistics, Long legal, Long department) {
        this.statistics = statistics;
        this.legal = legal;
        this.department = department;
    }

    /** Returns the sign-offs after a permitted action. */
    SignOffs after(ReleaseAction action, Actor actor) {
        long by = actor.accountId();
        return switch (action) {
            case SIGN_STATISTICS -> new SignOffs(by, legal, department);
            case SIGN_LEGAL -> new SignOffs(statistics, by, department);
            case SIGN_DEPARTMENT -> new SignOffs(statistics, legal, by);
            case BUILD, REBUILD, THAW -> new SignOffs();
            default -> this;
        };
    }

    /** Returns the sign-offs without those that cover the texts, because a public text changed. */
    SignOffs withoutTexts() {
        return new SignOffs(statistics, null, null);
    }

    /** Returns why the sign-offs forbid an action; empty if they do not. */
    Optional<ReleaseRefusal> refusal(ReleaseAction action, Actor actor) {
        if (action.isSignOff() && (has(action) || isBy(actor))) {
            return Optional.of(ReleaseRefusal.SIGNED_ALREADY);
        }
        boolean last = action == ReleaseAction.SIGN_DEPARTMENT;
        boolean missing = statistics == null || legal == null || (!last && department == null);
        return (last || action == ReleaseAction.CLEAR) && missing
                ? Optional.of(ReleaseRefusal.SIGN_OFF_NEEDED)
                : Optional.empty();
    }

    /** Whether that sign-off was given. */
    boolean has(ReleaseAction signOff) {
        return switch (signOff) {
            case SIGN_STATISTICS -> statistics != null;
            case SIGN_LEGAL -> legal != null;
            case SIGN_DEPARTMENT -> department != null;
            default -> throw new IllegalArgumentException("no sign-off: " + signOff);
        };
    }

    /** Whether the person gave one of the sign-offs. */
    boolean isBy(Actor actor) {
        return Stream.of(statistics, legal, department)
                .filter(Objects::nonNull)
                .anyMatch(by -> by == actor.accountId());
    }
}
