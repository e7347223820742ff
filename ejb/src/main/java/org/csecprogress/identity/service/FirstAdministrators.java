package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A name with its address, as mail programs write it. */
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>");

    @Inject private Accounts accounts;
    @Inject private NewAccounts newAccounts;
    @Inject private FactorRule rule;

    /**
     * Makes the account and its invitation, or only a new invitation if the account exists. Refused
     * if there are two administrators who can sign in.
     *
     * @param person an e-mail address, or a name with the address in angle brackets
     */
    @Transactional
    public AccountDecision invite(String person) {
        Matcher named = NAMED.matcher(person.strip());
        return named.matches()
                ? invite(named.group(2).strip(), named.group(1).strip())
                : invite(person, "");
    }

    private AccountDecision invite(String username, String wantedName) {
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
        String said = wantedName.isEmpty() ? username : wantedName;
        String name = said.substring(0, Math.min(said.length(), NewAccount.LONGEST_NAME));
        RoleChoice administrator = new RoleChoice(Role.STATE_ADMIN.name(), "");
        return newAccounts.make(OPERATOR, new NewAccount(username, name, TITLE, administrator), "");
    }

    private boolean maySignIn(Account account) {
        return account.isPasswordChosen() && rule.isMet(account.id());
    }
}
