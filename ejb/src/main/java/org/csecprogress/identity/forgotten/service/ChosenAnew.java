package org.csecprogress.identity.forgotten.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.service.HashSlots;
import org.csecprogress.identity.service.Hashing;
import org.csecprogress.identity.service.PasswordCheck;
import org.csecprogress.identity.session.service.Admission;
import org.csecprogress.identity.session.service.NewPassword;
import org.csecprogress.identity.session.service.SignInPlace;
import org.csecprogress.kernel.Problem;

/** Stores the password of somebody who had forgotten the one before. */
@ApplicationScoped
class ChosenAnew {
    @Inject private PasswordCheck passwords;
    @Inject private HashSlots slots;
    @Inject private Hashing hashing;
    @Inject private NewPassword stored;
    @Inject private Admission admission;

    /** Records a factor that did not count. */
    void refused(Account account, SignInPlace place) {
        admission.refused(Kind.FACTOR_REFUSED, Optional.of(account), place.from());
    }

    /** Counts a factor that had to wait. */
    void throttled(Account account, SignInPlace place) {
        admission.throttled(Optional.of(account), place.from());
    }

    /** Stores a password, or returns why not. */
    Optional<Problem> store(Account account, String password) {
        return passwords.refusal(account, password).or(() -> hashed(account, password));
    }

    private Optional<Problem> hashed(Account account, String password) {
        Optional<String> hash = slots.run(false, () -> hashing.of(password.toCharArray()));
        if (hash.isEmpty()) {
            return Optional.of(Problem.of("password", "password.busy"));
        }
        return stored.replace(account, hash.get())
                ? Optional.empty()
                : Optional.of(Problem.of("", "forgotten.over"));
    }
}
