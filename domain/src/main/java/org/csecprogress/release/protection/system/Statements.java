package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.County;
import org.csecprogress.release.content.TableId.Rows;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.figure.Statement;

/**
 * The catalogue's statements as equations, for every place and group where both sides can be
 * public.
 */
final class Statements {
    private final World world;
    private final Operands operands;
    private final Cells cells;
    private final Dominance dominance;
    private final Collection<Statement> said;
    private final Closures closures;

    Statements(
            World world, Operands operands, Cells cells, Dominance dominance, Closures closures) {
        this.world = world;
        this.operands = operands;
        this.cells = cells;
        this.dominance = dominance;
        this.closures = closures;
        boolean ofYear = world.figures().isOfYear();
        said =
                Statement.of(world.figures().catalog()).stream()
                        .filter(statement -> !(ofYear && statement.isLagged()))
                        .toList();
    }

    void all() {
        relate(Geography.STATE, Optional.empty());
        groups(Rows.STATE).forEach(group -> relate(Geography.STATE, Optional.of(group)));
        List<Geography> regions = world.design().regions();
        for (PublicGroup group : groups(Rows.REGION)) {
            regions.forEach(region -> relate(region, Optional.of(group)));
        }
        places(regions);
    }

    /** Returns the groups by which something is published for the state, or for regions. */
    private Set<PublicGroup> groups(Rows rows) {
        Set<PublicGroup> groups = new LinkedHashSet<>();
        for (TableDesign table : world.tables()) {
            if (table.id().geography() == rows) {
                table.dimension().map(Dimension::publicGroups).ifPresent(groups::addAll);
            }
        }
        return groups;
    }

    /**
     * States that a region's rest is the sum of its counties' rests, which can be all of one
     * county's. Otherwise the rest is protected from the county with most of it.
     */
    private void places(List<Geography> regions) {
        for (Geography region : regions) {
            Map<String, String> whole = relate(region, Optional.empty());
            Map<String, List<String>> ofCounties = new HashMap<>();
            for (County county : world.figures().counties().all()) {
                if (county.region().code().equals(region.code())) {
                    relate(new Geography(county.code().value()), Optional.empty())
                            .forEach(
                                    (statement, rest) ->
                                            ofCounties
                                                    .computeIfAbsent(
                                                            statement, s -> new ArrayList<>())
                                                    .add(rest));
                }
            }
            whole.forEach(
                    (statement, rest) -> {
                        List<String> parts = ofCounties.getOrDefault(statement, List.of());
                        if (cells.value(rest) == parts.stream().mapToLong(cells::value).sum()) {
                            cells.sum(rest + " by county", rest, parts);
                        }
                    });
        }
    }

    /** States what follows for one place or row. Returns the names of the rests, by statement. */
    private Map<String, String> relate(Geography place, Optional<PublicGroup> group) {
        Spot spot = new Spot(place, group);
        Map<String, String> rests = new HashMap<>();
        Set<Operand> known = known(spot);
        relate(known, spot, rests);
        // A figure of other counties ties nothing, but the figures on both sides of it stay tied.
        for (Operand unlike : contradicted(known, spot)) {
            Set<Operand> others = new HashSet<>(known);
            others.remove(unlike);
            relate(others, spot, rests);
        }
        return rests;
    }

    private void relate(Set<Operand> known, Spot spot, Map<String, String> rests) {
        for (Statement statement : following(known)) {
            if (operands.speaksOf(statement, spot)) {
                String rest = relate(statement, spot);
                if (!rest.isEmpty()) {
                    rests.put(statement.id(), rest);
                }
            }
        }
    }

    /** Returns the figures of statements that do not hold because different counties answered. */
    private Set<Operand> contradicted(Set<Operand> known, Spot spot) {
        Set<Operand> contradicted = new LinkedHashSet<>();
        for (Statement statement : following(known)) {
            if (operands.speaksOf(statement, spot)
                    && sum(statement, statement.whole(), spot)
                            < sum(statement, statement.parts(), spot)) {
                contradicted.addAll(statement.operands());
            }
        }
        return contradicted;
    }

    private long sum(Statement statement, List<Operand> figures, Spot spot) {
        return operands.cells(statement, figures, spot).stream().mapToLong(cells::value).sum();
    }

    private Set<Operand> known(Spot spot) {
        Set<Operand> known = new HashSet<>();
        for (Statement statement : said) {
            for (Operand operand : statement.operands()) {
                if (operands.isKnown(operand, spot)) {
                    known.add(operand);
                }
            }
        }
        return known;
    }

    private List<Statement> following(Set<Operand> known) {
        Figures figures = world.figures();
        return closures.of(figures.catalog(), figures.isOfYear(), said, known);
    }

    /** Returns the name of the rest; empty if there is none. */
    private String relate(Statement statement, Spot spot) {
        List<String> whole = operands.cells(statement, statement.whole(), spot);
        List<String> parts = operands.cells(statement, statement.parts(), spot);
        String one = cells.together(whole);
        boolean guarded =
                statement.guarded() && parts.stream().allMatch(p -> cells.cell(p).guarded());
        if (cells.isSplit(one, parts)) {
            return "";
        }
        String name =
                world.figures().number()
                        + "/"
                        + Address.time(world.figures().years())
                        + spot.place()
                        + " "
                        + statement.id()
                        + spot.suffix();
        String rest = cells.split(name, one, parts, guarded);
        if (!rest.isEmpty()) {
            dominance.of(rest, county -> operands.rest(statement, county, spot));
        }
        return rest;
    }
}
