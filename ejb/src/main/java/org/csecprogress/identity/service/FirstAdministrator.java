package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;

/** Makes the first administrator when there is none who could make one. */
@ApplicationScoped
class FirstAdministrator {
    /** Stands in histories for anyone who may write into the data folder of the server. */
    private static final Actor OPERATOR = new Actor(0, "Operator of the server", Set.of());

    private static final String TITLE = "CDSS administrator";

    @Inject private Accounts accounts;
    @Inject private NewAccounts newAccounts;

    /** Makes the account and its invitation. Refused if an administrator already exists. */
    @Transactional
    public AccountDecision invite(String username) {
        if (!accounts.administrators().isEmpty()) {
            return AccountDecision.refused(Problem.of("", "account.administrator.exists"));
        }
        String name =
                username.length() > NewAccount.LONGEST_NAME
                        ? username.substring(0, NewAccount.LONGEST_NAME)
                        : username;
        RoleChoice administrator = new RoleChoice(Role.STATE_ADMIN.name(), "");
        return newAccounts.make(OPERATOR, new NewAccount(username, name, TITLE, administrator));
    }
}
