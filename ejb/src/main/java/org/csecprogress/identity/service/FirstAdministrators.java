package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;

/**
 * Makes the first two administrators, since one alone gives nobody access, and another one when
 * fewer than two can sign in.
 */
@ApplicationScoped
class FirstAdministrators {
    /** Stands in histories for anyone who may write into the data folder of the server. */
    private static final Actor OPERATOR = new Actor(0, "Operator of the server", Set.of());

    /** One proposes, the other confirms. */
    private static final int ENOUGH = 2;

    private static final String TITLE = "CDSS administrator";

    @Inject private Accounts accounts;
    @Inject private NewAccounts newAccounts;
    @Inject private FactorRule rule;

    /**
     * Makes the account and its invitation, or only a new invitation if the account exists. Refused
     * if there are two administrators who can sign in.
     */
    @Transactional
    public AccountDecision invite(String username) {
        List<Account> administrators = accounts.administrators();
        if (administrators.stream().filter(this::maySignIn).count() >= ENOUGH) {
            return AccountDecision.refused(Problem.of("", "account.administrators.exist"));
        }
        // The link may be lost or expired, and nobody else could make another one.
        Optional<Account> invited =
                administrators.stream()
                        .filter(each -> !maySignIn(each))
                        .filter(each -> each.username().equals(Account.canonical(username)))
                        .findFirst();
        if (invited.isPresent()) {
            return newAccounts.invite(OPERATOR, invited.get());
        }
        String name =
                username.length() > NewAccount.LONGEST_NAME
                        ? username.substring(0, NewAccount.LONGEST_NAME)
                        : username;
        RoleChoice administrator = new RoleChoice(Role.STATE_ADMIN.name(), "");
        return newAccounts.make(OPERATOR, new NewAccount(username, name, TITLE, administrator));
    }

    private boolean maySignIn(Account account) {
        return account.isPasswordChosen() && rule.isMet(account.id());
    }
}
