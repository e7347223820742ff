package org.csecprogress.release.protection.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;

/** Categories that are published as one group. */
final class GroupCategories {
    private final Map<String, Map<String, List<String>>> byDimension = new HashMap<>();

    GroupCategories(Catalog catalog) {
        for (Dimension dimension : catalog.dimensions()) {
            Map<String, List<String>> groups = new HashMap<>();
            for (PublicGroup group : dimension.publicGroups()) {
                groups.put(group.code(), group.categories());
            }
            byDimension.put(dimension.code(), groups);
        }
    }

    Optional<List<String>> of(String dimension, String group) {
        return Optional.ofNullable(byDimension.getOrDefault(dimension, Map.of()).get(group));
    }
}
