package org.csecprogress.demo;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * An account of the demonstration. All names are made up.
 *
 * @param username address for signing in
 * @param name full name
 * @param title title, as in a certification
 * @param grant the role of the account
 */
public record DemoAccount(String username, String name, String title, Actor.Grant grant) {
    private static final List<String> COLUMNS =
            List.of("username", "name", "title", "role", "county", "agency");

    /** Returns every account of the demonstration. */
    public static List<DemoAccount> builtIn(Counties counties) {
        return DemoModel.table(DemoFiles.shipped(), "accounts.csv", COLUMNS).rows().stream()
                .map(row -> account(row, counties))
                .toList();
    }

    private static DemoAccount account(Row row, Counties counties) {
        CountyCode county =
                Optional.of(row.text("county"))
                        .filter(slug -> !slug.isEmpty())
                        .map(slug -> counties.bySlug(slug).code())
                        .orElse(null);
        Agency agency = row.text("agency").isEmpty() ? null : row.constant("agency", Agency.class);
        return new DemoAccount(
                row.required("username"),
                row.required("name"),
                row.required("title"),
                new Actor.Grant(row.constant("role", Role.class), county, agency));
    }
}
