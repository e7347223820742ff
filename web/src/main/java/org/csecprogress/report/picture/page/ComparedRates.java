package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.finding.GroupRates;
import org.csecprogress.release.picture.GroupNames;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Statistic;

/**
 * The comparison of groups' rates with their reference, in sentences. Each sentence uses the index
 * in the table, so the two can't disagree.
 */
final class ComparedRates {
    private static final GroupNames NAMES = GroupNames.builtIn();

    private final Dimension dimension;
    private final String reference;
    private final GroupRates rates;
    private final PictureSource source;
    private final Sentences say;
    private final ChangeWords numbers;

    ComparedRates(Dimension dimension, String reference, GroupRates rates, PictureSource source) {
        this.dimension = dimension;
        this.reference = reference;
        this.rates = rates;
        this.source = source;
        this.say = source.say();
        this.numbers = new ChangeWords(say);
    }

    /** Returns a group's name within a sentence. */
    String name(String code) {
        return NAMES.of(dimension.code(), code)
                .map(say::in)
                .orElseGet(() -> say.within(source.label(dimension, code)));
    }

    /** Returns all groups but the reference combined, if that has a name. */
    Optional<GroupRates.Line> together() {
        return rates.together()
                .filter(all -> NAMES.of(dimension.code(), all.group().code()).isPresent());
    }

    /** Returns the name of the combined groups, capitalized. */
    String togetherLabel() {
        return label(GroupRates.TOGETHER);
    }

    /** Returns a group's name at the beginning of a line. */
    String label(String code) {
        String name = name(code);
        return name.substring(0, 1).toUpperCase(say.language().locale()) + name.substring(1);
    }

    /** Returns a note that lists the combined groups. */
    String togetherNote() {
        String groups =
                rates.lines().stream()
                        .map(line -> line.group().code())
                        .filter(code -> !code.equals(reference))
                        .map(code -> source.label(dimension, code))
                        .collect(Collectors.joining(", "));
        return say.of("picture.dots.together", togetherLabel(), groups);
    }

    private static Optional<Estimate> index(GroupRates.Line line) {
        return line.index().flatMap(Statistic::value).map(DisparityIndex::index);
    }

    /** Returns all comparisons, the combined groups first, and then those that can't be made. */
    List<String> sentences() {
        List<GroupRates.Line> compared =
                Stream.concat(together().stream(), rates.lines().stream())
                        .filter(line -> !line.group().code().equals(reference))
                        .toList();
        List<String> sentences = new ArrayList<>();
        compared.forEach(line -> index(line).ifPresent(i -> sentences.add(sentence(line, i))));
        String silent =
                compared.stream()
                        .filter(line -> index(line).isEmpty())
                        .map(line -> name(line.group().code()))
                        .collect(Collectors.joining("; "));
        if (!silent.isEmpty()) {
            sentences.add(say.of("comparison.none", name(reference), silent));
        }
        return sentences;
    }

    private String sentence(GroupRates.Line line, Estimate index) {
        return say.of(
                EstimateWords.isClear(index) ? "comparison.clear" : "comparison.unclear",
                name(line.group().code()),
                numbers.number(index.value()),
                name(reference),
                numbers.ends(index.interval()));
    }

    /**
     * Returns the title with the index of the first clearly different group. The catalogue's order
     * is used, because groups are never ranked.
     *
     * @param measure name of the measure
     */
    String title(String measure) {
        boolean isAnyKnown = false;
        for (GroupRates.Line line : rates.lines()) {
            Optional<Estimate> index = index(line);
            isAnyKnown |= index.isPresent();
            if (index.filter(EstimateWords::isClear).isPresent()) {
                return say.of(
                        "picture.dots.title",
                        name(line.group().code()),
                        numbers.number(index.get().value()),
                        name(reference));
            }
        }
        return say.of(
                isAnyKnown ? "picture.dots.title.unclear" : "picture.dots.title.none", measure);
    }
}
