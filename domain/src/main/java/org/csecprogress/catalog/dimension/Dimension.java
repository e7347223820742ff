package org.csecprogress.catalog.dimension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.LocalText;

/**
 * A way to break a total down.
 *
 * @param code its code
 * @param label its name
 * @param counts what the rows count: YOUTH, STAFF or EVENT
 * @param selection whether the rows sum to the total
 * @param unknownCategory code of the category "unknown", or the empty string
 * @param scoreVariable the matching variable of the de-identification guidelines
 * @param publicScore points of its public groups in the guidelines' score
 * @param populationCategories the categories for which the number of children is known
 * @param countyPublication how often a county's breakdown is published
 * @param finestPublication the highest frequency at which any breakdown by it is published
 * @param note further information
 * @param categories categories in order
 */
public record Dimension(
        String code,
        LocalText label,
        String counts,
        Selection selection,
        String unknownCategory,
        String scoreVariable,
        int publicScore,
        List<String> populationCategories,
        Level countyPublication,
        Level finestPublication,
        String note,
        List<Category> categories) {
    /** The relation of rows to the total. */
    public enum Selection {
        /** Each thing is in exactly one row: the rows sum to the total. */
        EXCLUSIVE,
        /** A thing may be in several rows: each is at most the total. */
        MULTI
    }

    public Dimension {
        populationCategories = List.copyOf(populationCategories);
        categories = List.copyOf(categories);
    }

    /** Whether the rows sum to the total. */
    public boolean isExclusive() {
        return selection == Selection.EXCLUSIVE;
    }

    /** Returns the category with that code, if there is one. */
    public Optional<Category> category(String category) {
        return categories.stream().filter(c -> c.code().equals(category)).findFirst();
    }

    /** Returns the public group with that code, if there is one. */
    public Optional<PublicGroup> publicGroup(String group) {
        return publicGroups().stream().filter(g -> g.code().equals(group)).findFirst();
    }

    /** Returns the public groups, in the order of their first category. */
    public List<PublicGroup> publicGroups() {
        Map<String, List<Category>> byGroup = new LinkedHashMap<>();
        for (Category category : categories) {
            byGroup.computeIfAbsent(category.publicGroup(), g -> new ArrayList<>()).add(category);
        }
        return byGroup.entrySet().stream()
                .map(
                        entry ->
                                new PublicGroup(
                                        entry.getKey(),
                                        code,
                                        entry.getValue().get(0).publicLabel(),
                                        entry.getValue().stream().map(Category::code).toList()))
                .toList();
    }
}
