package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.web.Sentences;

/** The names of roles and their places, as sentences. */
@RequestScoped
public class RoleWords {
    @Inject private CatalogService catalogs;

    /**
     * One role of an account.
     *
     * @param said the role with its place, such as "Preparer, Fresno County"
     * @param written the role as the value of a button
     * @param lastDay the day on which it ends by itself, or null
     * @param isEnding whether it may have a last day
     */
    public record RoleLine(String said, String written, LocalDate lastDay, boolean isEnding)
            implements Serializable {}

    /** Returns the roles of an account. */
    List<RoleLine> lines(AccountLine account) {
        return account.grants().stream()
                .map(grant -> line(grant, account.ends().get(grant)))
                .toList();
    }

    private RoleLine line(Actor.Grant grant, LocalDate lastDay) {
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
                lastDay,
                grant.role() == Role.COUNTY_CERTIFIER);
    }

    private static String role(String role) {
        return Sentences.ofPage().of("accounts.role." + role);
    }
}
