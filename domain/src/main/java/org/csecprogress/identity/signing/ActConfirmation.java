package org.csecprogress.identity.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Sha256;

/** That somebody showed a second factor again for an act, right before it. Never changed. */
@Entity
@Table(name = "act_confirmation")
@NamedQuery(
        name = ActConfirmation.OF_CHAIN,
        query = "select c from ActConfirmation c where c.chain = :chain order by c.at, c.id")
@NamedQuery(
        name = ActConfirmation.COUNT,
        query = "select count(c) from ActConfirmation c where c.chain = :chain")
public class ActConfirmation {
    /** The confirmations of acts on one thing, oldest first. */
    public static final String OF_CHAIN = "ActConfirmation.ofChain";

    public static final String COUNT = "ActConfirmation.count";

    /** Longest text: acts on all counties' filings together. */
    public static final int LONGEST_TEXT = 12_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @Size(max = 60)
    @Column(nullable = false, updatable = false, length = 60)
    private String chain;

    @NotNull
    @Size(max = 40)
    @Column(nullable = false, updatable = false, length = 40)
    private String action;

    @Column(name = "actor_id", nullable = false, updatable = false)
    private long actorId;

    @NotNull
    @Size(max = 120)
    @Column(name = "actor_name", nullable = false, updatable = false, length = 120)
    private String actorName;

    @NotNull
    @Column(name = "confirmed_at", nullable = false, updatable = false)
    private Instant at;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private Way way;

    @NotNull
    @Size(max = LONGEST_TEXT)
    @Column(nullable = false, updatable = false, length = LONGEST_TEXT)
    private String text;

    @Valid @Embedded private Assertion assertion;

    protected ActConfirmation() {}

    /**
     * @param together all acts that were confirmed at once, this one among them
     * @param assertion what the passkey signed; null if a code was shown
     */
    public ActConfirmation(
            Act act, List<Act> together, Actor actor, Assertion assertion, Instant at) {
        this.chain = act.chain();
        this.action = act.action();
        this.actorId = actor.accountId();
        this.actorName = actor.name();
        this.text = Act.text(actorId, together);
        this.assertion = assertion;
        this.way = assertion == null ? Way.CONFIRMED : Way.SIGNED;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Long id() {
        return id;
    }

    public String chain() {
        return chain;
    }

    public String action() {
        return action;
    }

    public long actorId() {
        return actorId;
    }

    public String actorName() {
        return actorName;
    }

    public Instant at() {
        return at;
    }

    public Way way() {
        return way;
    }

    /** Returns the text that was confirmed. */
    public String text() {
        return text;
    }

    /** Returns what the passkey signed; empty if a code was shown. */
    public Optional<Assertion> assertion() {
        return Optional.ofNullable(assertion).filter(signed -> signed.signature() != null);
    }

    /** Returns the digest of all of it, with which the audit trail holds it fast. */
    public String digest() {
        Sha256 digest = new Sha256().addEach(chain, action, actorId, actorName, at, way, text);
        assertion()
                .ifPresent(
                        signed ->
                                digest.addEach(
                                        signed.nonce(),
                                        signed.publicKey(),
                                        signed.clientData(),
                                        signed.authenticatorData(),
                                        signed.signature()));
        return digest.hex();
    }
}
