package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.web.Sentences;

/** The roles of accounts with their places, as sentences, and the style of an account's status. */
@Named
@RequestScoped
public class RoleWords {
    @Inject private CatalogService catalogs;

    /** Returns a role with its place and last day, such as "Preparer, Fresno County". */
    public String said(AccountLine account, Actor.Grant grant) {
        return said(grant, account.ends().get(grant));
    }

    /** Returns a role with its place and last day, which may be null. */
    public String said(Actor.Grant grant, LocalDate lastDay) {
        Sentences say = Sentences.ofPage();
        String place =
                grant.county() == null
                        ? say.of("accounts.state")
                        : say.of(
                                "accounts.county",
                                catalogs.counties().byCode(grant.county()).name());
        String role = say.of("accounts.role." + RoleChoice.of(grant).role());
        String said = say.of("accounts.rolePlace", role, place);
        return lastDay == null ? said : say.of("accounts.roleUntil", said, say.date(lastDay));
    }

    /** Returns all roles of an account as one text. */
    public String all(AccountLine account) {
        return account.grants().stream()
                .map(grant -> said(account, grant))
                .collect(Collectors.joining("; "));
    }

    /** Returns why the roles of an account should not be one person's; empty if they may. */
    public String excluded(AccountLine account) {
        return account.exclusion().map(problem -> Sentences.ofPage().of(problem.key())).orElse("");
    }

    /** Returns the style of an account's status. */
    public String tag(AccountStanding standing) {
        return switch (standing) {
            case ACTIVE -> "tag tag--good";
            case INVITED -> "tag tag--progress";
            case LAPSED -> "tag tag--answer";
            case DISABLED -> "tag tag--closed";
        };
    }
}
