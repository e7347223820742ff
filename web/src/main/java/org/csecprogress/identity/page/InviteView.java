package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;

/** The form for inviting a person. */
@Named
@RequestScoped
public class InviteView {
    @Inject private CurrentActor current;
    @Inject private AccountService accounts;
    @Inject private CatalogService catalogs;
    @Inject private FreshLink link;
    @Inject private Refusals refusals;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

    /** Loads the roles to choose from, or refuses access to anyone but an administrator. */
    public void load() {
        getRoles();
    }

    /** Creates the account and shows its link, or shows the problems. */
    public void invite() {
        AccountDecision decision = accounts.create(current.get(), getForm());
        if (decision instanceof AccountDecision.Done done) {
            link.keep(done);
            notices.done(
                    Sentences.ofPage().of("accounts.invited", getForm().name()),
                    "/state/account?id=" + done.accountId());
        } else if (decision instanceof AccountDecision.Refused refused) {
            refusals.show(refused);
        }
    }

    /** Returns the typed values. */
    public NewAccount getForm() {
        return new NewAccount(
                request.getParameter("username"),
                request.getParameter("name"),
                request.getParameter("title"),
                choice());
    }

    private RoleChoice choice() {
        return new RoleChoice(request.getParameter("role"), request.getParameter("place"));
    }

    public List<Option> getRoles() {
        return words().roles(accounts.roles(current.get()), choice().role());
    }

    public List<Option> getCounties() {
        return words().counties(Sentences.ofPage().of("accounts.noCounty"), choice().county());
    }

    private RoleWords words() {
        return new RoleWords(catalogs.counties(), Sentences.ofPage());
    }
}
