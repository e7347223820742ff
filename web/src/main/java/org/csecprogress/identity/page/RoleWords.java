package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/** The names of roles and their places, as sentences and as options. */
@RequestScoped
public class RoleWords {
    @Inject private CatalogService catalogs;

    /**
     * One role of an account.
     *
     * @param said the role with its place, such as "Preparer, Fresno County"
     * @param written the role as the value of a button
     * @param change address of the form for its last day, if it may have one; otherwise empty
     */
    public record RoleLine(String said, String written, String change) {}

    /** Returns the roles of an account. */
    List<RoleLine> lines(AccountLine account) {
        return account.grants().stream()
                .map(grant -> line(account.id(), grant, account.ends().get(grant)))
                .toList();
    }

    private RoleLine line(long account, Actor.Grant grant, LocalDate lastDay) {
        Sentences sentences = Sentences.ofPage();
        RoleChoice choice = RoleChoice.of(grant);
        String place =
                grant.county() == null
                        ? sentences.of("accounts.state")
                        : sentences.of(
                                "accounts.county",
                                catalogs.counties().byCode(grant.county()).name());
        String said = sentences.of("accounts.rolePlace", role(choice.role()), place);
        return new RoleLine(
                lastDay == null
                        ? said
                        : sentences.of("accounts.roleUntil", said, sentences.date(lastDay)),
                choice.written(),
                grant.role() == Role.COUNTY_CERTIFIER
                        ? new Query("/state/account")
                                        .with("id", Long.toString(account))
                                        .with("role", choice.role())
                                        .with("place", choice.county())
                                        .with("until", lastDay == null ? "" : lastDay.toString())
                                + "#grant-h"
                        : "");
    }

    private static String role(String role) {
        return Sentences.ofPage().of("accounts.role." + role);
    }

    /** Returns the roles to choose from, after an empty option. */
    List<Option> roles(List<String> roles, String chosen) {
        return Option.list(
                Sentences.ofPage().of("accounts.role.choose"),
                roles,
                Function.identity(),
                RoleWords::role,
                chosen);
    }

    /** Returns the counties to choose from, after an option for none. */
    List<Option> counties(String none, String chosen) {
        return Option.list(
                Sentences.ofPage().of(none),
                catalogs.counties().all(),
                county -> county.code().value(),
                County::name,
                chosen);
    }
}
