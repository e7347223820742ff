package org.csecprogress.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;

/**
 * A role with its place, as chosen in a form and not yet validated.
 *
 * @param role name of the role; for certifiers with the agency, such as {@code
 *     COUNTY_CERTIFIER.CWS}
 * @param county code of the county, or empty for the state
 */
public record RoleChoice(String role, String county) {
    /** With this the names of all roles of counties begin. */
    public static final String OF_COUNTIES = "COUNTY_";

    private static final String AGENCY = ".";
    private static final String PLACE = "@";

    public RoleChoice {
        role = role == null ? "" : role.strip();
        county = county == null ? "" : county.strip();
    }

    /** Returns the roles that can be chosen, county roles first. */
    public static List<String> roles() {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role == Role.COUNTY_CERTIFIER) {
                Arrays.stream(Agency.values()).forEach(agency -> roles.add(role + AGENCY + agency));
            } else {
                roles.add(role.name());
            }
        }
        return roles;
    }

    /** Returns the choice for a grant. */
    public static RoleChoice of(Actor.Grant grant) {
        return new RoleChoice(
                grant.role() + (grant.agency() == null ? "" : AGENCY + grant.agency()),
                grant.county() == null ? "" : grant.county().value());
    }

    /** Parses the result of {@link #written}; any other text gives a choice with problems. */
    public static RoleChoice parse(String text) {
        int at = text.indexOf(PLACE);
        return at < 0
                ? new RoleChoice(text, "")
                : new RoleChoice(text.substring(0, at), text.substring(at + PLACE.length()));
    }

    /** Returns the choice as one word, for the value of a button. */
    public String written() {
        return county.isEmpty() ? role : role + PLACE + county;
    }

    /** Returns the problems of the choice by form field; empty if it is valid. */
    public List<Problem> problems() {
        if (!roles().contains(role)) {
            return List.of(Problem.of("role", "account.role.missing"));
        }
        if (plain().isCounty() && !CountyCode.isValid(county)) {
            return List.of(Problem.of("county", "account.county.missing"));
        }
        if (!plain().isCounty() && !county.isEmpty()) {
            return List.of(Problem.of("county", "account.county.none"));
        }
        return List.of();
    }

    /**
     * Returns the chosen grant.
     *
     * @throws IllegalArgumentException if it has problems
     */
    public Actor.Grant grant() {
        int at = role.indexOf(AGENCY);
        return new Actor.Grant(
                plain(),
                county.isEmpty() ? null : new CountyCode(county),
                at < 0 ? null : Agency.valueOf(role.substring(at + AGENCY.length())));
    }

    private Role plain() {
        int at = role.indexOf(AGENCY);
        return Role.valueOf(at < 0 ? role : role.substring(0, at));
    }
}
