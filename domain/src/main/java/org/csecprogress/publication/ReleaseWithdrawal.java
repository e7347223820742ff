package org.csecprogress.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Role;

/**
 * How far two offices have come with taking a release back: a publisher or the disclosure officer
 * proposes the public notice, and the other of the two agrees to it.
 */
@Embeddable
public class ReleaseWithdrawal {
    private static final List<Role> OFFICES = List.of(Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER);

    @Column(name = "withdrawal_asked_by")
    private Long askedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawal_asked_role")
    private Role askedAs;

    @Column(name = "withdrawal_notice_en", length = 4000)
    private String english;

    @Column(name = "withdrawal_notice_es", length = 4000)
    private String spanish;

    /** Nothing was asked. */
    protected ReleaseWithdrawal() {}

    private ReleaseWithdrawal(Actor asker, LocalText notice) {
        askedBy = asker.accountId();
        askedAs = OFFICES.stream().filter(asker::has).findFirst().orElseThrow();
        english = notice.en();
        spanish = notice.es();
    }

    /** What is proposed by somebody of either office, in place of an earlier proposal. */
    static ReleaseWithdrawal asked(Actor asker, LocalText notice) {
        return new ReleaseWithdrawal(asker, notice);
    }

    /** Whether the other office proposed it, and another person. */
    boolean mayAgree(Actor actor) {
        return notice().isPresent()
                && askedBy != actor.accountId()
                && OFFICES.stream().anyMatch(office -> office != askedAs && actor.has(office));
    }

    /** The notice that is proposed, and public once the release is withdrawn. */
    public Optional<LocalText> notice() {
        return english == null ? Optional.empty() : Optional.of(new LocalText(english, spanish));
    }
}
