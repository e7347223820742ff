package org.csecprogress.release.protection.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.content.TableId;

/**
 * A table that the catalogue wants published.
 *
 * @param id its name
 * @param measure its measure
 * @param dimension the dimension of the breakdown, if there is one
 * @param places its rows, or groups of rows
 */
public record TableDesign(
        TableId id, Measure measure, Optional<Dimension> dimension, List<Geography> places) {
    public TableDesign {
        places = List.copyOf(places);
    }

    /** Returns the public title of the table. */
    public LocalText title() {
        return TableTitle.of(this);
    }

    /**
     * Returns how many fiscal years its figures are the sum of; none if they are of the quarter.
     */
    public int years() {
        return id.level().years();
    }

    /** Returns the addresses of one of the measure's figures, in the order of the rows. */
    public List<Address> addresses(String code) {
        List<Address> addresses = new ArrayList<>();
        for (Geography place : places) {
            for (CellKey key : keys(code)) {
                addresses.add(new Address(years(), place, key));
            }
        }
        return addresses;
    }

    /** Returns the address of one of the measure's figures in one row. */
    public Address address(String code, Geography place, Optional<PublicGroup> group) {
        CellKey key = group.map(g -> key(code, g)).orElse(CellKey.total(code));
        return new Address(years(), place, key);
    }

    private List<CellKey> keys(String code) {
        return dimension
                .map(by -> by.publicGroups().stream().map(g -> key(code, g)).toList())
                .orElseGet(() -> List.of(CellKey.total(code)));
    }

    private static CellKey key(String code, PublicGroup group) {
        return new CellKey(code, group.dimension(), group.code());
    }
}
