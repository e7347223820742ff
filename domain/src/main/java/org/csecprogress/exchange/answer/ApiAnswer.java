package org.csecprogress.exchange.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import org.csecprogress.kernel.Actor;

/** The answer to a request that carried a key. It never changes. */
@Entity
@Table(name = "api_answer")
@IdClass(ApiAnswer.Key.class)
@NamedQuery(
        name = ApiAnswer.FIND,
        query =
                "select a from ApiAnswer a where a.route = :route and a.requestKey = :requestKey"
                        + " and a.answeredAt >= :since")
@NamedQuery(
        name = ApiAnswer.DELETE_BEFORE,
        query = "delete from ApiAnswer a where a.answeredAt < :time")
public class ApiAnswer {
    public static final String FIND = "ApiAnswer.find";
    public static final String DELETE_BEFORE = "ApiAnswer.deleteBefore";

    @Id
    @NotNull
    @Size(max = 120)
    @Column(length = 120)
    private String route;

    @Id
    @NotNull
    @Size(max = 100)
    @Column(name = "request_key", length = 100)
    private String requestKey;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Size(max = 64)
    @Column(name = "body_digest", nullable = false, length = 64)
    private String bodyDigest;

    private long version;

    @NotNull
    @Column(nullable = false)
    private byte[] answer;

    @NotNull
    @Column(name = "answered_at", nullable = false)
    private Instant answeredAt;

    /** The route and the key of a request. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String route;
        private String requestKey;

        /** For the persistence provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(route, key.route)
                    && Objects.equals(requestKey, key.requestKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(route, requestKey);
        }
    }

    protected ApiAnswer() {}

    /**
     * @param digest digest of the request's body, in 64 hexadecimal digits
     * @param version version of the filing after the request
     */
    public ApiAnswer(
            String route,
            String key,
            Actor actor,
            String digest,
            long version,
            String answer,
            Instant at) {
        this.route = route;
        this.requestKey = key;
        this.accountId = actor.accountId();
        this.bodyDigest = digest;
        this.version = version;
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        this.answeredAt = at;
    }

    /** Whether it answers a request of that actor with that body. */
    public boolean isTo(Actor actor, String digest) {
        return accountId == actor.accountId()
                && MessageDigest.isEqual(
                        bodyDigest.getBytes(StandardCharsets.US_ASCII),
                        digest.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the version of the filing after the request. */
    public long version() {
        return version;
    }

    /** Returns the body of the answer, exactly as it was sent. */
    public String body() {
        return new String(answer, StandardCharsets.UTF_8);
    }
}
