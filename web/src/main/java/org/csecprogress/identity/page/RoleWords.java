package org.csecprogress.identity.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/** The names of roles and their places. */
final class RoleWords {
    private final Counties counties;
    private final Sentences sentences;

    RoleWords(Counties counties, Sentences sentences) {
        this.counties = counties;
        this.sentences = sentences;
    }

    /**
     * One role of an account.
     *
     * @param said the role with its place, such as "Preparer, Fresno County"
     * @param written the role as the value of a button
     * @param change address of the form for its last day, if it may have one; otherwise empty
     */
    public record RoleLine(String said, String written, String change) {}

    List<RoleLine> lines(AccountLine account) {
        return account.grants().stream()
                .map(grant -> line(account.id(), grant, account.ends().get(grant)))
                .toList();
    }

    private RoleLine line(long account, Actor.Grant grant, LocalDate lastDay) {
        RoleChoice choice = RoleChoice.of(grant);
        String place =
                grant.county() == null
                        ? sentences.of("accounts.state")
                        : sentences.of("accounts.county", counties.byCode(grant.county()).name());
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

    private String role(String role) {
        return sentences.of("accounts.role." + role);
    }

    /** Returns the roles to choose from, after an empty option. */
    List<Option> roles(List<String> roles, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", sentences.of("accounts.role.choose"), chosen.isEmpty()));
        roles.forEach(role -> options.add(new Option(role, role(role), role.equals(chosen))));
        return options;
    }

    /** Returns the counties to choose from, after an option for none. */
    List<Option> counties(String none, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", none, chosen.isEmpty()));
        counties.all()
                .forEach(
                        county ->
                                options.add(
                                        new Option(
                                                county.code().value(),
                                                county.name(),
                                                county.code().value().equals(chosen))));
        return options;
    }
}
