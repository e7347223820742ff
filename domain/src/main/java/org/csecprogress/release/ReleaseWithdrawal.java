package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Role;

/**
 * A withdrawal of a release by two offices: a publisher or the disclosure officer proposes the
 * public notice, and the other agrees.
 */
@Embeddable
public class ReleaseWithdrawal {
    private static final List<Role> OFFICES = List.of(Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER);

    @Column(name = "withdrawal_asked_by")
    private Long askedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawal_asked_role")
    private Role askedAs;

    @Size(max = 4000)
    @Column(name = "withdrawal_notice_en", length = 4000)
    private String english;

    @Size(max = 4000)
    @Column(name = "withdrawal_notice_es", length = 4000)
    private String spanish;

    /** Creates a withdrawal that nobody has proposed. */
    protected ReleaseWithdrawal() {}

    private ReleaseWithdrawal(Actor asker, LocalText notice) {
        askedBy = asker.accountId();
        askedAs = OFFICES.stream().filter(asker::has).findFirst().orElseThrow();
        english = notice.en();
        spanish = notice.es();
    }

    /** Returns a new proposal, which replaces an earlier one. */
    static ReleaseWithdrawal asked(Actor asker, LocalText notice) {
        return new ReleaseWithdrawal(asker, notice);
    }

    /** Whether another person, from the other office, proposed it. */
    boolean mayAgree(Actor actor) {
        return notice().isPresent()
                && askedBy != actor.accountId()
                && OFFICES.stream().anyMatch(office -> office != askedAs && actor.has(office));
    }

    /** Returns the office that has to agree to the proposal; empty if nobody has proposed it. */
    public Optional<Role> awaited() {
        return askedAs == null
                ? Optional.empty()
                : OFFICES.stream().filter(office -> office != askedAs).findFirst();
    }

    /** Returns the proposed notice, which is public once the release is withdrawn. */
    public Optional<LocalText> notice() {
        return english == null ? Optional.empty() : Optional.of(new LocalText(english, spanish));
    }
}
