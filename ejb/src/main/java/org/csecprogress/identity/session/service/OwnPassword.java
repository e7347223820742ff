package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.identity.service.HashSlots;
import org.csecprogress.identity.service.Hashing;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.kernel.Problem;

/**
 * Compares and hashes the passwords of people who are signed in. As at the sign-in, a few are
 * hashed at once, and wrong ones make wait.
 */
@ApplicationScoped
class OwnPassword {
    @Inject private SignInThrottle throttle;
    @Inject private HashSlots slots;
    @Inject private Hashing hashing;

    /**
     * Returns why a typed text does not pass for the owner's password; empty if it is the password.
     *
     * @param field of the form that it was typed in
     */
    Optional<Problem> refusal(Account owner, String typed, String field) {
        List<Tried> tried = throttle.ofOwnPassword(owner);
        if (!throttle.takeOwn(tried, owner)) {
            return Optional.of(Problem.of(field, "password.current.wait"));
        }
        Optional<Boolean> right = isRight(owner, typed);
        if (right.isEmpty()) {
            throttle.giveBack(tried);
            return Optional.of(Problem.of(field, "password.busy"));
        }
        if (!right.get()) {
            return Optional.of(Problem.of(field, "password.current.wrong"));
        }
        throttle.succeeded(tried, List.of());
        return Optional.empty();
    }

    private Optional<Boolean> isRight(Account owner, String typed) {
        return typed.length() > 2 * PasswordRules.LONGEST
                ? Optional.of(false)
                : slots.run(true, () -> hashing.isRight(typed.toCharArray(), Optional.of(owner)));
    }

    /** Returns the hash to store for a password; empty if too many others are waiting already. */
    Optional<String> hash(String password) {
        return slots.run(true, () -> hashing.of(password.toCharArray()));
    }
}
