package org.csecprogress.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.Guarded;

/** Tells whether a name and a password belong together, and who that is. */
@ApplicationScoped
@Guarded
@Transactional
@PermitAll
public class SignInService {
    /** OWASP's figure for PBKDF2 with HMAC-SHA256; kept with each hash, so that it may grow. */
    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                    "Pbkdf2PasswordHash.Iterations", "600000",
                    "Pbkdf2PasswordHash.SaltSizeBytes", "32");

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final Pbkdf2PasswordHash hash;
    private String nobodysHash;

    protected SignInService() {
        this(null, null, null);
    }

    @Inject
    public SignInService(Accounts accounts, SignInThrottle throttle, Pbkdf2PasswordHash hash) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.hash = hash;
    }

    @PostConstruct
    void prepare() {
        hash.initialize(PARAMETERS);
        nobodysHash = hash.generate("no account has this password".toCharArray());
    }

    /**
     * The actor, if the password is right, the account enabled and neither name nor address has to
     * wait. An unknown name takes as long as a wrong password.
     *
     * @param address where the request comes from
     */
    public Optional<Actor> signIn(String username, char[] password, String address) {
        String name = Account.canonical(username);
        if (throttle.mustWait(name) || throttle.mustWait(address)) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.named(name);
        boolean right =
                hash.verify(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (!right || account.isEmpty() || account.get().isDisabled()) {
            throttle.failed(name);
            throttle.failed(address);
            return Optional.empty();
        }
        throttle.succeeded(name);
        return account.map(Account::toActor);
    }

    /** Who the account is now, so that a role taken away ends at the next request. */
    public Actor current(long accountId) {
        return accounts.withId(accountId).map(Account::toActor).orElse(Actor.NOBODY);
    }

    /** The hash to keep for a password. */
    public String hashOf(char[] password) {
        return hash.generate(password);
    }
}
