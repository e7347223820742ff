package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;

/** An administrator's actions on the account of the page. */
@Named
@ViewScoped
public class AccountActions implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AccountView account;
    @Inject private AccountService accounts;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageMessages messages;

    private final RoleForm role = new RoleForm();
    private LocalDate until;
    private List<String> roles = List.of();

    /** Loads the roles to choose from. */
    public void open() {
        roles = accounts.roles(current.get());
    }

    /** Grants a role, or changes the last day of one that the account has. */
    public void grant() {
        RoleChoice wanted = role.choice();
        boolean held =
                account.getHeld().stream()
                        .anyMatch(each -> each.written().equals(wanted.written()));
        AccountDecision decision =
                accounts.grant(current.get(), account.id(), wanted, Optional.ofNullable(until));
        if (show(decision, held ? "accounts.until.changed" : "accounts.granted")) {
            role.show(new RoleChoice("", ""));
            until = null;
        }
    }

    /** Puts a role that the account has into the form, so that its last day can be changed. */
    public void change(RoleWords.RoleLine line) {
        role.show(RoleChoice.parse(line.written()));
        until = line.lastDay();
        messages.goOnAt("until_input");
    }

    /** Revokes a role. */
    public void revoke(RoleWords.RoleLine line) {
        RoleChoice unwanted = RoleChoice.parse(line.written());
        show(accounts.revoke(current.get(), account.id(), unwanted), "accounts.revoked");
        messages.goOnAt("role_label");
    }

    /** Makes a new invitation link. */
    public void invite() {
        if (show(accounts.invite(current.get(), account.id()), "accounts.link.made")) {
            messages.goOnAt("link");
        }
    }

    /** Withdraws the open invitation link. */
    public void withdraw() {
        show(accounts.withdrawInvitation(current.get(), account.id()), "accounts.link.withdrawn");
        messages.goOnAt("link-new");
    }

    /** Disables the account, so that nobody can sign in to it. */
    public void disable() {
        if (show(accounts.disable(current.get(), account.id()), "accounts.disabled")) {
            messages.goOnAt("enable");
        }
    }

    /** Enables the account, so that its owner can sign in again. */
    public void enable() {
        if (show(accounts.enable(current.get(), account.id()), "accounts.enabled")) {
            messages.goOnAt("disable");
        }
    }

    private boolean show(AccountDecision decision, String key) {
        boolean done = outcomes.show(decision, key);
        account.refresh();
        return done;
    }

    public RoleForm getRole() {
        return role;
    }

    public List<String> getRoles() {
        return roles;
    }

    /** Returns the last day of the role, or null. */
    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
