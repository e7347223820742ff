package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.kernel.service.ForEverybody;

/** Makes and stores the factors of an account, for whoever has shown that it is theirs. */
@ApplicationScoped
@ForEverybody
public class FactorSetUp {
    private static final String PASSKEY = "passkey";

    @Inject private AccountFactors factors;
    @Inject private PasskeyCheck passkeys;
    @Inject private PasskeyRequests requests;
    @Inject private Apps apps;
    @Inject private RecoveryCodes recoveryCodes;
    @Inject private FactorRecord record;
    @Inject private FactorRule rule;
    private final Clock clock = Clock.systemUTC();

    /** Returns a seed for an app in the letters that it takes; nothing is stored. */
    public String secret() {
        return apps.secret();
    }

    /** Returns what an invited person may choose from, with that seed for an app. */
    public OfferedFactors offered(Account account, String secret) {
        return new OfferedFactors(
                account.username(),
                newPasskey(account, List.of()),
                Apps.of(account.username(), secret),
                rule.isRequired());
    }

    /**
     * Returns what puts the first factor in the place of all that the account had; empty if it is
     * not right. Nothing is stored until it runs.
     *
     * @param secret the seed that the app was given
     */
    public Optional<Runnable> replacing(Account account, FirstFactor first, String secret) {
        Optional<Runnable> adding =
                switch (first.kind()) {
                    case PASSKEY ->
                            passkey(account, first.name(), first.text())
                                    .map(made -> () -> add(account, made));
                    case APP ->
                            apps.made(
                                            account.id(),
                                            Apps.of(account.username(), secret),
                                            first.text())
                                    .map(made -> () -> add(account, made));
                    case NONE -> Optional.<Runnable>of(() -> {}).filter(none -> !rule.isRequired());
                };
        return adding.map(
                add ->
                        () -> {
                            removeAll(account);
                            add.run();
                        });
    }

    /** Removes what the account had, with its links: people who lost it get a link too. */
    private void removeAll(Account account) {
        if (factors.removeAll(account.id())) {
            record.audit(Kind.FACTOR_REMOVED, account, "");
        }
        if (record.unlink(account)) {
            record.audit(Kind.PROVIDER_UNLINKED, account, "");
        }
    }

    /**
     * Returns what a page asks the browser for, to make a passkey; empty if there can be none.
     *
     * @param known the account's passkeys, of which no device makes another
     */
    Optional<NewPasskeyRequest> newPasskey(Account account, List<Passkey> known) {
        return requests.of(purpose(account), known.stream().map(Passkey::credentialId).toList())
                .map(
                        request ->
                                new NewPasskeyRequest(
                                        request,
                                        record.handle(account.id()),
                                        account.username(),
                                        account.name(),
                                        PasskeyCheck.algorithms()));
    }

    /** Returns the passkey that a device has made; empty if anything is wrong with it. */
    Optional<Passkey> passkey(Account account, String name, String answer) {
        return passkeys.made(purpose(account), answer, account.id(), name, clock.instant())
                .filter(each -> factors.passkey(each.credentialId()).isEmpty());
    }

    /** Stores a passkey. */
    void add(Account account, Passkey passkey) {
        factors.add(passkey);
        record.audit(
                Kind.FACTOR_ADDED, account, PASSKEY + " sha256:" + passkeys.fingerprint(passkey));
    }

    /** Stores an app in place of the one there was. */
    void add(Account account, AuthenticatorApp app) {
        factors.removeApp(account.id());
        factors.add(app);
        record.audit(Kind.FACTOR_ADDED, account, "app");
    }

    /** Stores an app whose seed its owner has already. */
    public void addKnownApp(Account account, byte[] seed) {
        add(account, apps.known(account.id(), seed));
    }

    /** Whether the account has the app with that seed. */
    public boolean hasKnownApp(Account account, byte[] seed) {
        return factors.app(account.id()).filter(app -> apps.has(app, seed)).isPresent();
    }

    /** Returns a seed in the letters that an app takes. */
    public String letters(byte[] seed) {
        return Apps.letters(seed);
    }

    /** Makes new recovery codes in place of the old ones, to be shown once. */
    public List<String> makeRecoveryCodes(Account account) {
        List<String> codes = recoveryCodes.next();
        factors.replaceRecoveryCodes(
                account.id(),
                codes.stream().map(code -> recoveryCodes.digest(account.id(), code)).toList());
        record.audit(Kind.RECOVERY_CODES_MADE, account, "");
        return codes;
    }

    private static String purpose(Account account) {
        return "new passkey " + account.id();
    }
}
