package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageParameters;

/** An administrator's actions on the account of the page. Each action ends in a redirect. */
@Named
@RequestScoped
public class AccountActions {
    @Inject private CurrentActor current;
    @Inject private AccountView account;
    @Inject private AccountService accounts;
    @Inject private RoleWords words;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageParameters parameters;

    /** Grants a role, or changes the last day of one that the account has. */
    public void grant() {
        Optional<LocalDate> until = Optional.empty();
        if (!getUntil().isEmpty()) {
            try {
                until = Optional.of(LocalDate.parse(getUntil()));
            } catch (DateTimeParseException e) {
                outcomes.show(Problem.of("until", "account.until.unread"));
                return;
            }
        }
        String written = choice().written();
        boolean held = account.getHeld().stream().anyMatch(role -> role.written().equals(written));
        outcomes.show(
                accounts.grant(current.get(), account.id(), choice(), until),
                held ? "accounts.until.changed" : "accounts.granted");
    }

    /** Returns the last day of the role, as typed. */
    public String getUntil() {
        return parameters.text("until").strip();
    }

    public List<Option> getRoles() {
        return words.roles(accounts.roles(current.get()), choice().role());
    }

    public List<Option> getCounties() {
        return words.counties("accounts.noCounty", choice().county());
    }

    private RoleChoice choice() {
        return new RoleChoice(parameters.text("role"), parameters.text("place"));
    }

    /** Revokes the role whose button was pressed. */
    public void revoke() {
        RoleChoice choice = RoleChoice.parse(parameters.text("revoke"));
        outcomes.show(accounts.revoke(current.get(), account.id(), choice), "accounts.revoked");
    }

    /** Makes a new invitation link. */
    public void invite() {
        outcomes.show(accounts.invite(current.get(), account.id()), "accounts.link.made");
    }

    /** Withdraws the open invitation link. */
    public void withdraw() {
        outcomes.show(
                accounts.withdrawInvitation(current.get(), account.id()),
                "accounts.link.withdrawn");
    }

    /** Disables the account, so that nobody can sign in to it. */
    public void disable() {
        outcomes.show(accounts.disable(current.get(), account.id()), "accounts.disabled");
    }

    /** Enables the account, so that its owner can sign in again. */
    public void enable() {
        outcomes.show(accounts.enable(current.get(), account.id()), "accounts.enabled");
    }
}
