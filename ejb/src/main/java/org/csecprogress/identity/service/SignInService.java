package org.csecprogress.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/** Checks a name and a password and returns the account's actor. */
@ApplicationScoped
@Guarded
@Transactional
@ForEverybody
public class SignInService {
    /** OWASP's figure for PBKDF2 with HMAC-SHA256, stored with each hash so that it may grow. */
    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                    "Pbkdf2PasswordHash.Iterations", "600000",
                    "Pbkdf2PasswordHash.SaltSizeBytes", "32");

    /**
     * Precedes an address where failures are counted. Names have no capitals: nobody can type it.
     */
    private static final String FROM = "FROM ";

    private static final Logger LOG = System.getLogger(SignInService.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject private Accounts accounts;
    @Inject private SignInThrottle throttle;
    @Inject private Pbkdf2PasswordHash hash;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;
    private String nobodysHash;

    @PostConstruct
    void prepare() {
        hash.initialize(PARAMETERS);
        nobodysHash = hash.generate("no account has this password".toCharArray());
    }

    /**
     * Returns the actor if the password is right, the account is enabled, and neither name nor
     * address has to wait. An unknown name takes as long as a wrong password. Both outcomes are
     * recorded with the account. An unknown name may be a password typed in the wrong field, so it
     * is neither recorded nor logged.
     *
     * @param address the address that the request comes from
     */
    public Optional<Actor> signIn(String username, char[] password, String address) {
        String name = Account.canonical(username);
        if (throttle.mustWait(name) || throttle.mustWait(FROM + address)) {
            LOG.log(Level.WARNING, "sign-in refused: too many tries from {0}", address);
            return Optional.empty();
        }
        Optional<Account> account = accounts.named(name);
        boolean right =
                hash.verify(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (!right || account.isEmpty() || account.get().isDisabled()) {
            // Nobody has a longer name, and it may not fit where failures are counted.
            if (name.length() <= Account.LONGEST_USERNAME) {
                throttle.failed(name);
            }
            throttle.failed(FROM + address);
            refused(account, address);
            return Optional.empty();
        }
        throttle.succeeded(name);
        audit(Kind.SIGNED_IN, account.get());
        accounts.signedIn(account.get().id(), clock.instant());
        return account.map(known -> known.toActor(clock.today()));
    }

    private void refused(Optional<Account> account, String address) {
        LOG.log(
                Level.WARNING,
                "sign-in refused: account {0} from {1}",
                account.map(known -> Long.toString(known.id())).orElse("unknown"),
                address);
        account.ifPresent(known -> audit(Kind.SIGN_IN_REFUSED, known));
    }

    private void audit(Kind kind, Account account) {
        events.fire(AccountEvent.own(kind, account, clock.instant()));
    }

    /**
     * Returns the account's current actor, so that a revoked role ends with the next request;
     * nobody if the session is over.
     *
     * @param began when the session began, by the real clock
     */
    public Actor current(long accountId, Instant began) {
        return accounts.withId(accountId)
                .filter(account -> account.holdsSessionOf(began))
                .map(account -> account.toActor(clock.today()))
                .orElse(Actor.NOBODY);
    }

    /** Returns a hash that matches no password, for an account whose owner has not chosen one. */
    String hashOfNoPassword() {
        byte[] nobodyKnows = new byte[32];
        RANDOM.nextBytes(nobodyKnows);
        return hashOf(HexFormat.of().formatHex(nobodyKnows).toCharArray());
    }

    /** Returns the hash to store for a password. */
    public String hashOf(char[] password) {
        return hash.generate(password);
    }
}
