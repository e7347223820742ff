package org.csecprogress.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A challenge that a passkey has answered. It counts once, on all nodes. */
@Entity
@Table(name = "spent_challenge")
public class SpentChallenge {

    @Id
    @NotNull
    @Size(max = 64)
    @Column(length = 64)
    private String digest;

    @NotNull
    @Column(name = "spent_at", nullable = false)
    private Instant spentAt;

    protected SpentChallenge() {}

    /**
     * @param digest SHA-256 of the challenge in hexadecimal
     */
    public SpentChallenge(String digest, Instant spentAt) {
        this.digest = digest;
        this.spentAt = spentAt;
    }

    public String digest() {
        return digest;
    }
}
