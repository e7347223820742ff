package org.csecprogress.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.service.ForEverybody;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and compares the hashes of passwords. */
@ApplicationScoped
@ForEverybody
public class Hashing {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    /** The least that NIST SP 800-132 calls for. */
    private static final int FEWEST_ROUNDS = 1000;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject private Pbkdf2PasswordHash hash;

    /** By default OWASP's figure for PBKDF2 with HMAC-SHA256, stored with each hash. */
    @Inject
    @ConfigProperty(name = "csec.password.rounds", defaultValue = "600000")
    private int rounds;

    private String nobodysHash;

    @PostConstruct
    void prepare() {
        if (rounds < FEWEST_ROUNDS) {
            throw new IllegalStateException("CSEC_PASSWORD_ROUNDS is too small: " + rounds);
        }
        hash.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm",
                        ALGORITHM,
                        "Pbkdf2PasswordHash.Iterations",
                        Integer.toString(rounds),
                        "Pbkdf2PasswordHash.SaltSizeBytes",
                        "32"));
        nobodysHash = hash.generate("no account has this password".toCharArray());
    }

    /** Whether the password is the account's. Without an account it takes as long. */
    public boolean isRight(char[] password, Optional<Account> account) {
        boolean right =
                hash.verify(password, account.map(Account::passwordHash).orElse(nobodysHash));
        return right && account.isPresent();
    }

    /** Whether the account's hash was made with fewer rounds, or otherwise, than new ones are. */
    public boolean isOutdated(Account account) {
        String[] parts = account.passwordHash().split(":", -1);
        return !parts[0].equals(ALGORITHM)
                || parts.length < 2
                || !parts[1].matches("\\d{1,9}")
                || Integer.parseInt(parts[1]) < rounds;
    }

    /** Returns the hash to store for a password. */
    public String of(char[] password) {
        return hash.generate(password);
    }

    /** Returns a hash that matches no password, for an account whose owner has not chosen one. */
    public String ofNoPassword() {
        byte[] nobodyKnows = new byte[32];
        RANDOM.nextBytes(nobodyKnows);
        return of(HexFormat.of().formatHex(nobodyKnows).toCharArray());
    }
}
