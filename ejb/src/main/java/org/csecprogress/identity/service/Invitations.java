package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.service.Sql;

/**
 * The open invitations. Each has a token of 128 random bits that is shown once and stored as its
 * SHA-256. They follow the real time, whatever the business date.
 */
@ApplicationScoped
class Invitations {
    private static final Duration VALID = Duration.ofDays(3);
    private static final int TOKEN_BYTES = 16;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    protected Invitations() {
        this(null);
    }

    @Inject
    Invitations(Sql sql) {
        this.sql = sql;
    }

    /**
     * Makes an invitation and closes an earlier one of the account.
     *
     * @return path of the page where it is used
     */
    String open(Account account) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        close(account);
        sql.update(
                "insert into invitation (account_id, token_hash, expires_at) values (?, ?, ?)",
                account.id(),
                digest(token),
                clock.instant().plus(VALID));
        return "/invitation?token=" + token;
    }

    /** Returns the account that the token invites, if it is open and not expired. */
    Optional<Long> accountOf(String token) {
        return sql.first(
                "select account_id from invitation where token_hash = ? and expires_at > ?",
                row -> row.getLong(1),
                digest(token),
                clock.instant());
    }

    /**
     * Uses the token up.
     *
     * @return whether it was still open: if two use it at once, one succeeds
     */
    boolean use(String token) {
        return sql.update("delete from invitation where token_hash = ?", digest(token)) == 1;
    }

    /**
     * Withdraws the invitation of the account.
     *
     * @return whether there was one
     */
    boolean close(Account account) {
        return sql.update("delete from invitation where account_id = ?", account.id()) == 1;
    }

    private static String digest(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
