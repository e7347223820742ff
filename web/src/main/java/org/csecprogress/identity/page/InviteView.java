package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.proposal.ProposalActs;
import org.csecprogress.identity.proposal.ProposalKind;
import org.csecprogress.identity.proposal.service.ProposalService;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.service.CurrentActor;

/** The form for proposing an account. */
@Named
@ViewScoped
public class InviteView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private ProposalService proposals;
    @Inject private AccountOutcomes outcomes;
    @Inject private AccountPages pages;

    private final RoleForm role = new RoleForm();
    private List<String> roles = List.of();
    private String name = "";
    private String username = "";
    private String title = "";

    /** Loads the roles to choose from, or responds with 403. */
    public void open() {
        roles = proposals.roles(current.get());
        role.in(pages.only());
    }

    /** Returns the proposal, for which a second factor is shown again. */
    public List<Act> getProposing() {
        return List.of(
                ProposalActs.proposing(
                        ProposalKind.NEW, Optional.empty(), current.get().accountId()));
    }

    /** Proposes the account and goes back to the list, or shows the problems. */
    public void invite() {
        NewAccount wanted = new NewAccount(username, name, title, role.choice());
        AccountDecision decision = proposals.propose(current.get(), wanted);
        if (decision instanceof AccountDecision.Refused refused) {
            outcomes.show(refused);
        } else {
            outcomes.open(
                    decision,
                    pages.getList(),
                    outcomes.about(wanted.name(), ProposalKind.NEW, wanted.role().grant(), null));
        }
    }

    public RoleForm getRole() {
        return role;
    }

    public List<String> getRoles() {
        return roles;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
