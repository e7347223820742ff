package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.service.PasswordCheck;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets people change their own password. Nobody can do so for another account. It needs no
 * transaction from beginning to end, so that whoever waits for a hash holds no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed(everyRole = true)
public class OwnPasswordService {
    private static final String CURRENT = "current";

    @Inject private Accounts accounts;
    @Inject private OwnPassword own;
    @Inject private PasswordCheck passwords;
    @Inject private NewPassword chosen;

    /**
     * Changes the owner's password and ends all other sessions.
     *
     * @param kept the session that stays
     * @return the problem, or empty if the password was changed
     */
    public Optional<Problem> changePassword(Actor owner, long kept, String current, String next) {
        Account account =
                accounts.withId(owner.accountId())
                        .orElseThrow(() -> new NotFoundException("account"));
        return own.refusal(account, current, CURRENT)
                .or(() -> refusal(account, current, next))
                .or(() -> stored(owner, kept, account, next));
    }

    private Optional<Problem> refusal(Account account, String current, String next) {
        return current.equals(next)
                ? Optional.of(Problem.of("password", "password.same"))
                : passwords.refusal(account, next);
    }

    private Optional<Problem> stored(Actor owner, long kept, Account account, String next) {
        Optional<String> hash = own.hash(next);
        if (hash.isEmpty()) {
            return Optional.of(Problem.of("password", "password.busy"));
        }
        return chosen.store(owner, kept, account.passwordHash(), hash.get())
                ? Optional.empty()
                : Optional.of(Problem.of(CURRENT, "password.current.wrong"));
    }
}
