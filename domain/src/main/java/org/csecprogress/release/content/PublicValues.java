package org.csecprogress.release.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * All that a release says, value by value, so that two releases can be compared. It is made from
 * public content alone: a withheld figure has its sign as its value, whatever it stands for.
 */
public final class PublicValues {
    private static final List<String> OF_FIGURE =
            List.of("value", "annotation", "numerator", "denominator", "counties");

    private static final List<String> OF_MILESTONE =
            List.of(
                    "status",
                    "done",
                    "due",
                    "due_confirmed",
                    "actual",
                    "days_late",
                    "overdue",
                    "as_of");

    private final Map<Place, Map<String, String>> values = new LinkedHashMap<>();

    /** The kind of content that a value belongs to. */
    public enum Part {
        FIGURE,
        COUNTY,
        MILESTONE,
        METHOD,
        TEXT,
        COMPARISON,
        WATCH
    }

    /**
     * The place of a value.
     *
     * @param geography {@code STATE} or the code of a region or county
     * @param item the table, milestone, field, measure or rule; empty for a county's standing
     * @param dimension the dimension, or the time of a comparison; empty if there is none
     * @param category the public group; empty if there is none
     */
    public record Place(
            Part part, String geography, String item, String dimension, String category) {
        /** Creates the place of a value that has no group. */
        public Place(Part part, String geography, String item) {
            this(part, geography, item, "", "");
        }
    }

    /**
     * A value that two releases state differently.
     *
     * @param field its name
     * @param before as the earlier release has it; empty if that has none
     * @param now as the later release has it; empty if that has none
     */
    public record Difference(Place place, String field, String before, String now) {}

    /** Adds a value. */
    public void add(Place place, String field, String value) {
        values.computeIfAbsent(place, p -> new LinkedHashMap<>()).put(field, value);
    }

    private void add(Place place, List<String> columns, List<String> fields, List<String> some) {
        some.forEach(name -> add(place, name, fields.get(columns.indexOf(name))));
    }

    /** Adds the cells of tables. */
    public void figures(Collection<ReleaseTable> tables) {
        for (ReleaseTable table : tables) {
            for (ReleaseRow row : table.rows()) {
                Place place =
                        new Place(
                                Part.FIGURE,
                                row.geography(),
                                table.id(),
                                row.dimension(),
                                row.category());
                add(place, ReleaseRow.COLUMNS, row.fields(), OF_FIGURE);
            }
        }
    }

    /** Adds whether each county is in the release. */
    public void counties(Collection<CountyStanding> counties) {
        counties.forEach(
                each ->
                        add(
                                new Place(Part.COUNTY, each.county().value(), ""),
                                "standing",
                                each.standing().name()));
    }

    /** Adds the milestones of a quarter. */
    public void milestones(ReportingPeriod period, Collection<MilestoneStanding> milestones) {
        milestones.forEach(
                each ->
                        add(
                                new Place(Part.MILESTONE, each.county().value(), each.milestone()),
                                MilestoneStanding.COLUMNS,
                                each.fields(period),
                                OF_MILESTONE));
    }

    /** Adds the counties' answers about their methods. */
    public void methods(Collection<CountyMethod> methods) {
        methods.forEach(
                each ->
                        add(
                                new Place(Part.METHOD, each.county().value(), each.field()),
                                "answer",
                                each.answer()));
    }

    /** Adds the texts that were passed. */
    public void texts(Collection<PublicText> texts) {
        texts.forEach(
                each ->
                        add(
                                new Place(Part.TEXT, each.author().code(), each.field()),
                                "text",
                                each.body()));
    }

    /** Returns what differs from an earlier release: what is new or other, then what is gone. */
    public List<Difference> since(PublicValues before) {
        Set<Place> places = new LinkedHashSet<>(values.keySet());
        places.addAll(before.values.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Place place : places) {
            Map<String, String> old = before.values.getOrDefault(place, Map.of());
            Map<String, String> current = values.getOrDefault(place, Map.of());
            Set<String> fields = new LinkedHashSet<>(current.keySet());
            fields.addAll(old.keySet());
            for (String field : fields) {
                String was = old.getOrDefault(field, "");
                String is = current.getOrDefault(field, "");
                if (!was.equals(is)) {
                    differences.add(new Difference(place, field, was, is));
                }
            }
        }
        return differences;
    }
}
