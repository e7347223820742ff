package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.SiteAddress;

/** Where somebody works with accounts: administrators at CDSS, coordinators in their county. */
@Named
@RequestScoped
public class AccountPages {
    @Inject private CurrentActor current;
    @Inject private AccountService accounts;
    @Inject private SiteAddress site;

    /** Returns the page with the list of accounts. */
    public String getList() {
        return isOfState() ? "/state/accounts" : "/county/people";
    }

    /** Returns the page of an account; for auditors, who change none, that of its history. */
    public String one(long id) {
        if (current.get().has(Role.AUDITOR)) {
            return "/state/audit?chain=account:" + id;
        }
        return (isOfState() ? "/state/account?id=" : "/county/person?id=") + id;
    }

    /** Returns the page for proposing a new account. */
    public String getInvite() {
        return isOfState() ? "/state/accounts/invite" : "/county/invite";
    }

    /** Returns the open link of an account in the demonstration, which mails none; or empty. */
    public String link(long id) {
        return accounts.shownLink(current.get(), id).map(site::of).orElse("");
    }

    /** Whether somebody looks after the accounts of all counties and of CDSS. */
    public boolean isOfState() {
        return current.get().has(Role.STATE_ADMIN);
    }

    /** Returns the only county for which somebody proposes roles; empty for an administrator. */
    Optional<CountyCode> only() {
        Actor actor = current.get();
        return isOfState() ? Optional.empty() : actor.county();
    }
}
