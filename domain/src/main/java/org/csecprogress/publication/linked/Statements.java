package org.csecprogress.publication.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.kernel.CellKey;

/** What the catalogue says of figures, as equations of the places and groups that have them. */
final class Statements {
    private final World world;
    private final Function<Integer, Optional<World>> earlier;
    private final Cells cells;
    private final Dominance dominance;
    private final Set<String> withPlaces = new HashSet<>();

    /**
     * Statements of one release.
     *
     * @param earlier the release of so many quarters earlier
     */
    Statements(
            World world,
            Function<Integer, Optional<World>> earlier,
            Cells cells,
            Dominance dominance) {
        this.world = world;
        this.earlier = earlier;
        this.cells = cells;
        this.dominance = dominance;
        for (TableDesign table : world.tables()) {
            Measure measure = table.measure();
            if (Design.hasPlaces(measure)) {
                withPlaces.addAll(world.design().figures(measure));
            }
        }
    }

    void all() {
        for (Statement statement : ordered()) {
            boolean lagged = statement.isLagged();
            if (!(lagged && world.figures().isOfYear())) {
                state(statement);
            }
            boolean placed =
                    statement.isOfTotals()
                            && statement.operands().stream()
                                    .allMatch(o -> withPlaces.contains(o.code()));
            if (placed && !lagged) {
                places(statement);
            }
        }
    }

    /** Identities first: what they say of a part and the rest need not be said again. */
    private List<Statement> ordered() {
        return Statement.of(world.figures().catalog()).stream()
                .sorted(Comparator.comparing(Statement::kind))
                .toList();
    }

    private void places(Statement statement) {
        List<Geography> places = new ArrayList<>(world.design().regions());
        world.figures()
                .counties()
                .all()
                .forEach(county -> places.add(new Geography(county.code().value())));
        Map<String, String> rests = new HashMap<>();
        for (Geography place : places) {
            String rest = relate(statement, place, Optional.empty(), "");
            if (!rest.isEmpty()) {
                rests.put(place.code(), rest);
            }
        }
        addRests(rests);
    }

    /** What is left in a region is what is left in its counties: it can be all of one county's. */
    private void addRests(Map<String, String> rests) {
        for (Geography region : world.design().regions()) {
            List<String> counties = new ArrayList<>();
            for (County county : world.figures().counties().all()) {
                if (county.region().code().equals(region.code())) {
                    Optional.ofNullable(rests.get(county.code().value())).ifPresent(counties::add);
                }
            }
            String whole = rests.get(region.code());
            if (whole != null
                    && cells.value(whole) == counties.stream().mapToLong(cells::value).sum()) {
                cells.sum(whole + " by county", whole, counties);
            }
        }
    }

    private void state(Statement statement) {
        relate(statement, Geography.STATE, Optional.empty(), "");
        if (!statement.isOfTotals()) {
            return;
        }
        for (Dimension by : world.figures().catalog().dimensions()) {
            boolean carried =
                    statement.operands().stream()
                            .allMatch(
                                    o ->
                                            at(o).map(w -> w.publishes(o.code(), by.code()))
                                                    .orElse(false));
            if (carried) {
                for (PublicGroup group : by.publicGroups()) {
                    String suffix = " by " + by.code() + ":" + group.code();
                    relate(statement, Geography.STATE, Optional.of(group), suffix);
                }
            }
        }
    }

    private Optional<World> at(Operand operand) {
        return operand.lag() == 0 ? Optional.of(world) : earlier.apply(operand.lag());
    }

    /** The name of what is left, where something is. */
    private String relate(
            Statement statement, Geography place, Optional<PublicGroup> group, String suffix) {
        List<String> whole = present(statement.whole(), place, group);
        List<String> parts = present(statement.parts(), place, group);
        boolean complete = parts.size() == statement.parts().size();
        if (whole.size() < statement.whole().size() || parts.isEmpty()) {
            return "";
        }
        String one = cells.together(whole);
        String name =
                world.figures().number()
                        + (world.figures().isOfYear() ? "/FY/" : "/")
                        + place
                        + " "
                        + statement.id()
                        + suffix;
        if (statement.kind() == Statement.Kind.UNION) {
            if (complete) {
                union(name, one, parts);
            }
            return "";
        }
        boolean guarded =
                statement.guarded() && parts.stream().allMatch(p -> cells.cell(p).guarded());
        if (cells.isSplit(one, parts)) {
            return "";
        }
        String rest = cells.split(name, one, parts, guarded);
        if (!rest.isEmpty() && place.equals(Geography.STATE)) {
            dominance.of(rest, county -> rest(statement, county, group));
        }
        return rest;
    }

    /** The parts count some things more than once. */
    private void union(String name, String whole, List<String> parts) {
        String sum = cells.together(parts);
        long overlap = cells.value(sum) - cells.value(whole);
        if (overlap >= 0 && parts.size() > 1) {
            cells.split(name, sum, List.of(whole), true);
        }
    }

    private List<String> present(
            List<Operand> operands, Geography place, Optional<PublicGroup> group) {
        List<String> present = new ArrayList<>();
        for (Operand operand : operands) {
            at(operand)
                    .flatMap(
                            w ->
                                    group.isPresent()
                                            ? w.cell(place, key(operand, group.get()))
                                            : w.operand(place, operand))
                    .ifPresent(present::add);
        }
        return present;
    }

    private static CellKey key(Operand operand, PublicGroup group) {
        return new CellKey(operand.code(), group.dimension(), group.code());
    }

    /** What one county counts in the rest. */
    private long rest(Statement statement, County county, Optional<PublicGroup> group) {
        return sum(statement.whole(), county, group) - sum(statement.parts(), county, group);
    }

    private long sum(List<Operand> operands, County county, Optional<PublicGroup> group) {
        Geography place = new Geography(county.code().value());
        long sum = 0;
        for (Operand operand : operands) {
            sum +=
                    at(operand)
                            .map(World::figures)
                            .filter(f -> !f.isHeldBack(county.code(), operand.code()))
                            .flatMap(
                                    f ->
                                            group.isPresent()
                                                    ? f.figure(place, key(operand, group.get()))
                                                    : f.operand(place, operand))
                            .map(Cell::sum)
                            .orElse(0L);
        }
        return sum;
    }
}
