package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Why a release replaces an earlier one: the reason as typed, and its kind. */
@Embeddable
class RestatementCause {
    @Size(max = 4000)
    @Column(name = "restatement_reason", length = 4000)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "restatement_kind")
    private RestatementKind kind;

    /** Creates the cause of a release that replaces none. */
    protected RestatementCause() {}

    RestatementCause(String reason, RestatementKind kind) {
        this.reason = reason;
        this.kind = kind;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<RestatementKind> kind() {
        return Optional.ofNullable(kind);
    }
}
