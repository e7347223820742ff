package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageParameters;

/** The form for inviting a person. */
@Named
@RequestScoped
public class InviteView {
    @Inject private CurrentActor current;
    @Inject private AccountService accounts;
    @Inject private RoleWords words;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageParameters parameters;

    /** Loads the roles to choose from, or refuses access to anyone but an administrator. */
    public void load() {
        getRoles();
    }

    /** Creates the account and shows its link, or shows the problems. */
    public void invite() {
        outcomes.show(
                accounts.create(current.get(), getForm()), "accounts.invited", getForm().name());
    }

    /** Returns the typed values. */
    public NewAccount getForm() {
        return new NewAccount(
                parameters.text("username"),
                parameters.text("name"),
                parameters.text("title"),
                choice());
    }

    private RoleChoice choice() {
        return new RoleChoice(parameters.text("role"), parameters.text("place"));
    }

    public List<Option> getRoles() {
        return words.roles(accounts.roles(current.get()), choice().role());
    }

    public List<Option> getCounties() {
        return words.counties("accounts.noCounty", choice().county());
    }
}
