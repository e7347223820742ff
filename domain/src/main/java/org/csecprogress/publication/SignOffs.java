package org.csecprogress.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.kernel.Actor;

/**
 * Who signed a release for its statistics, for the law and for the department. Each signs once, no
 * person signs twice, and the department comes last: it answers for the whole.
 */
@Embeddable
class SignOffs {
    @Column(name = "signed_statistics")
    private Long statistics;

    @Column(name = "signed_legal")
    private Long legal;

    @Column(name = "signed_department")
    private Long department;

    /** Nobody has signed. */
    protected SignOffs() {}

    private SignOffs(Long statistics, Long legal, Long department) {
        this.statistics = statistics;
        this.legal = legal;
        this.department = department;
    }

    /** What they are after a move, which was allowed. */
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

    /** The same without those that answer for the words, since a public text was decided anew. */
    SignOffs withoutTexts() {
        return new SignOffs(statistics, null, null);
    }

    /** Why they keep somebody from an action, or nothing where they do not. */
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

    /** Whether that sign-off is there. */
    boolean has(ReleaseAction signOff) {
        return switch (signOff) {
            case SIGN_STATISTICS -> statistics != null;
            case SIGN_LEGAL -> legal != null;
            case SIGN_DEPARTMENT -> department != null;
            default -> throw new IllegalArgumentException("no sign-off: " + signOff);
        };
    }

    /** Whether the person signed. */
    boolean isBy(Actor actor) {
        return Stream.of(statistics, legal, department)
                .filter(Objects::nonNull)
                .anyMatch(by -> by == actor.accountId());
    }
}
