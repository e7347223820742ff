package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.service.CurrentActor;

/** The form for inviting a person. */
@Named
@ViewScoped
public class InviteView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AccountService accounts;
    @Inject private AccountOutcomes outcomes;

    private final RoleForm role = new RoleForm();
    private List<String> roles = List.of();
    private String name = "";
    private String username = "";
    private String title = "";

    /** Loads the roles to choose from, or refuses access to anyone but an administrator. */
    public void open() {
        roles = accounts.roles(current.get());
    }

    /** Creates the account and opens its page with the link, or shows the problems. */
    public void invite() {
        NewAccount wanted = new NewAccount(username, name, title, role.choice());
        AccountDecision decision = accounts.create(current.get(), wanted);
        outcomes.open(decision, "accounts.invited", wanted.name());
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
