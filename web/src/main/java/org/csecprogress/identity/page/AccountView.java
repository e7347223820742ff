package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.proposal.ProposalActs;
import org.csecprogress.identity.proposal.ProposalKind;
import org.csecprogress.identity.proposal.service.ProposalService;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;

/** One account, as an administrator or the coordinator of its county sees and changes it. */
@Named
@ViewScoped
public class AccountView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AccountDirectory directory;
    @Inject private AccountService accounts;
    @Inject private AccountOutcomes outcomes;
    @Inject private ProposalService proposals;
    @Inject private AccountPages pages;
    @Inject private PageMessages messages;
    private final RoleForm role = new RoleForm();
    private LocalDate until;
    private List<String> roles = List.of();
    private String id = "";
    private Long shown;
    private transient AccountLine account;

    /** Finds the account in the address, or responds with 404. */
    public void open() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFoundException("account");
        }
        shown = Long.parseLong(id);
        getAccount();
        roles = proposals.roles(current.get());
        role.in(pages.only());
    }

    /** Returns the account, or responds with 404 to a form that no page of ours sent. */
    public AccountLine getAccount() {
        if (account == null) {
            account = directory.find(current.get(), id());
        }
        return account;
    }

    /** Returns the account that the page shows, whatever its address says since. */
    private long id() {
        return Optional.ofNullable(shown).orElseThrow(() -> new NotFoundException("account"));
    }

    /** Returns the proposal of a change, for which a second factor is shown again. */
    public List<Act> proposing(ProposalKind kind) {
        return List.of(ProposalActs.proposing(kind, Optional.of(id()), current.get().accountId()));
    }

    /** Proposes a role, or another last day of one that the account has. */
    public void grant() {
        RoleChoice wanted = role.choice();
        AccountDecision decision =
                proposals.proposeRole(current.get(), id(), wanted, Optional.ofNullable(until));
        if (propose(decision, ProposalKind.ROLE, Optional.of(wanted))) {
            role.show(new RoleChoice("", ""));
            until = null;
            messages.goOnAt("waiting-h");
        }
    }

    /** Puts a role that the account has into the form, so that its last day can be changed. */
    public void change(Actor.Grant held) {
        role.show(RoleChoice.of(held));
        until = getAccount().ends().get(held);
        messages.goOnAt("until_input");
    }

    /** Revokes a role. */
    public void revoke(Actor.Grant unwanted) {
        show(accounts.revoke(current.get(), id(), RoleChoice.of(unwanted)), "accounts.revoked");
        messages.goOnAt("role_label");
    }

    /** Proposes a new link. */
    public void invite() {
        AccountDecision decision = proposals.proposeLink(current.get(), id());
        if (propose(decision, ProposalKind.LINK, Optional.empty())) {
            messages.goOnAt("waiting-h");
        }
    }

    /** Withdraws the open invitation link. */
    public void withdraw() {
        show(accounts.withdrawInvitation(current.get(), id()), "accounts.link.withdrawn");
        messages.goOnAt("link-new");
    }

    /** Disables the account, so that nobody can sign in to it. */
    public void disable() {
        if (show(accounts.disable(current.get(), id()), "accounts.disabled")) {
            messages.goOnAt("enable");
        }
    }

    /** Proposes that the owner of the account can sign in again. */
    public void enable() {
        AccountDecision decision = proposals.proposeEnabling(current.get(), id());
        if (propose(decision, ProposalKind.ENABLE, Optional.empty())) {
            messages.goOnAt("waiting-h");
        }
    }

    /** Says what is proposed for whom, unless it was refused: then the role may be none. */
    private boolean propose(
            AccountDecision decision, ProposalKind kind, Optional<RoleChoice> wanted) {
        account = null;
        if (decision instanceof AccountDecision.Refused) {
            return show(decision, "");
        }
        Actor.Grant grant = wanted.map(RoleChoice::grant).orElse(null);
        return outcomes.show(decision, "", outcomes.about(getAccount().name(), kind, grant, until));
    }

    private boolean show(AccountDecision decision, String key) {
        account = null;
        return outcomes.show(decision, key);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
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
